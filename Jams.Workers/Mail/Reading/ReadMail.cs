using System.Text;
using Jams.Domain.Mail.Findings;
using MimeKit;
using MimeKit.Utils;

namespace Jams.Workers.Mail.Reading;

/// <summary>Turns a MIME message (RFC 2045, 5322) into what classification reads. Broken parts are read as far as they go; nothing is fetched or run.</summary>
public static class ReadMail
{
    private const int MostParties = 50;
    private const int MostMarks = 60;
    private const int LongestValue = 1_000;

    private static readonly string[] SentLabels = ["sent", "gesendet", "messages envoyés", "envoyés"];

    // MimeKit asks for old code pages, which .NET has but does not offer by itself.
    static ReadMail() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// The mail. <paramref name="own"/> are the addresses of the mailbox's owner, in lower case; without them a mail counts as the owner's only when its provider labelled it as sent.
    /// </summary>
    public static MailText Run(MimeMessage message, IReadOnlySet<string>? own = null)
    {
        var from = Parties(message.From).FirstOrDefault() ?? Parties(message.ResentFrom).FirstOrDefault() ?? (message.Sender is { } sender ? Party(sender) : null);
        var body = new BodyReader().Read(message);
        return new MailText
        {
            From = from,
            To = Parties(message.To),
            Cc = Parties(message.Cc),
            ReplyTo = Parties(message.ReplyTo),
            Subject = message.Subject ?? "",
            Body = body.Text,
            Links = body.Links,
            Attachments = body.Attachments,
            Invitation = body.Invitation,
            Marks = Marks(message.Headers),
            MessageId = message.MessageId,
            InReplyTo = message.InReplyTo,
            SentAt = SentAt(message),
            IsOwn = from is not null && own is not null && own.Contains(from.Address.ToLowerInvariant()) || IsLabelledSent(message.Headers),
        };
    }

    private static List<MailParty> Parties(InternetAddressList addresses) => [.. addresses.Mailboxes.Take(MostParties).Select(Party)];

    private static MailParty Party(MailboxAddress address) => new(Short(address.Name), Short(address.Address));

    private static MailMarks Marks(HeaderList headers) => new()
    {
        ListUnsubscribe = Value(headers, "List-Unsubscribe"),
        ListId = Value(headers, "List-Id"),
        Precedence = Value(headers, "Precedence"),
        AutoSubmitted = Value(headers, "Auto-Submitted") is var value && value.Equals("no", StringComparison.OrdinalIgnoreCase) ? "" : value,
        Extensions = headers.Where(header => header.Field.StartsWith("X-", StringComparison.OrdinalIgnoreCase) || header.Field.Equals("Feedback-ID", StringComparison.OrdinalIgnoreCase))
            .Take(MostMarks).GroupBy(header => header.Field, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => Short(group.First().Value), StringComparer.OrdinalIgnoreCase),
    };

    // Without a readable Date, when the last server took it in.
    private static DateTimeOffset? SentAt(MimeMessage message)
    {
        if (message.Headers.Contains(HeaderId.Date) && message.Date.Year is > 1980 and < 2200)
            return message.Date;
        return message.Headers[HeaderId.Received] is { } received && received.LastIndexOf(';') is >= 0 and var at && DateUtils.TryParse(received[(at + 1)..].Trim(), out var date) ? date : null;
    }

    private static bool IsLabelledSent(HeaderList headers) =>
        headers["X-Gmail-Labels"] is { } labels && labels.Split(',').Any(label => SentLabels.Contains(label.Trim().ToLowerInvariant()));

    private static string Value(HeaderList headers, string name) => Short(headers[name]);

    private static string Short(string? value) => value is null ? "" : value.Length > LongestValue ? value[..LongestValue] : value;
}
