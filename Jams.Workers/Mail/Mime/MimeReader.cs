using System.Security.Cryptography;
using System.Text;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Jams.Workers.Mail.Mime;

/// <summary>Takes mails apart with MimeKit. Everything in a mail is hostile: depths, counts and lengths have limits, and what breaks anyway sets the mail aside.</summary>
internal sealed class MimeReader(ILogger<MimeReader> log) : IParseMail
{
    private const int MostReferences = 50;
    private const int MostParties = 1000;
    private const int LongestLine = 1000;
    private const int LongestAddress = 320;

    private static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public ReadableMail Parse(ReadOnlyMemory<byte> mail, DateTimeOffset receivedAt, bool isWhole = true)
    {
        if (mail.IsEmpty)
            return Quarantined(mail, MessageFailures.Empty);
        try
        {
            using var message = MimeFile.Load(mail);
            return message.Headers.Count == 0 ? Quarantined(mail, MessageFailures.NoHeader) : Read(message, receivedAt, isWhole);
        }
#pragma warning disable CA1031 // The parser is given anything by anybody; whatever it breaks on is the mail's fault and must not stop the others.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            log.LogWarning("A mail could not be taken apart: {Fault}.", fault.GetType().Name);
            return Quarantined(mail, MessageFailures.Damaged);
        }
    }

    public async Task<Stream?> OpenPart(Stream mail, int index, bool isWhole = true, CancellationToken stop = default)
    {
        using var message = await MimeFile.Load(mail, stop);
        return MimeTree.Of(message, isWhole).Open(index);
    }

    private static ReadableMail Read(MimeMessage message, DateTimeOffset receivedAt, bool isWhole)
    {
        var tree = MimeTree.Of(message, isWhole);
        var from = Parties(message.From) is [var first, ..] ? first : message.Sender is { } sender ? Party(sender) : new MailParty("", "");
        var replyTo = Parties(message.ReplyTo) is [var reply, ..] && !reply.Address.Equals(from.Address, StringComparison.OrdinalIgnoreCase) ? reply : null;
        var subject = Clean.Line(message.Subject, LongestLine);
        var sentAt = Possible(message.Date, receivedAt);
        return new ReadableMail
        {
            MessageIdKey = message.MessageId is { Length: > 0 } id
                ? MessageKey.Of(id)
                : RemoteKey.Of("no message-id", $"{sentAt:O}", from.Address, subject, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(tree.Text)))),
            References = References(message), From = from, ReplyTo = replyTo, To = Parties(message.To), Cc = Parties(message.Cc), Subject = subject, SentAt = sentAt,
            Text = tree.Text, Html = tree.Html, Preview = MailPreview.Of(tree.Text), Attachments = tree.Files, Invitation = tree.Invitation,
            IsBulk = MimeMarks.IsBulk(message.Headers), IsAutomatic = MimeMarks.IsAutomatic(message), Labels = MimeMarks.Labels(message.Headers),
        };
    }

    private static DateTimeOffset? Possible(DateTimeOffset date, DateTimeOffset receivedAt) => date >= Earliest && date <= receivedAt + TimeSpan.FromDays(1) ? date.ToUniversalTime() : null;

    // The oldest say which thread it is, the newest what it answers.
    private static IReadOnlyList<string> References(MimeMessage message)
    {
        var ids = message.References.Append(message.InReplyTo).Where(id => !string.IsNullOrWhiteSpace(id) && id.Length < 1000).Select(id => MessageKey.Bare(id!)).Distinct(StringComparer.Ordinal).ToList();
        if (ids.Count > MostReferences)
            ids = [.. ids.Take(10), .. ids.TakeLast(MostReferences - 10)];
        return [.. ids.Where(id => id != message.MessageId).Select(MessageKey.Of)];
    }

    private static List<MailParty> Parties(InternetAddressList list)
    {
        var parties = list.Mailboxes.Take(MostParties).Select(Party).Where(party => party.Shown.Length > 0).ToList();
        // "Undisclosed recipients:;" and names without an address are groups.
        return parties.Count > 0 ? parties : [.. list.Take(1).Select(group => new MailParty(Clean.Line(group.Name, LongestLine), "")).Where(party => party.Name.Length > 0)];
    }

    private static MailParty Party(MailboxAddress mailbox) => new(Clean.Line(mailbox.Name, LongestLine), Clean.Line(mailbox.Address, LongestAddress));

    private static ReadableMail Quarantined(ReadOnlyMemory<byte> mail, Domain.Failure because) => new()
    {
        MessageIdKey = RemoteKey.Of("unreadable", MessageKey.OfBytes(mail.Span)), From = new MailParty("", ""), QuarantinedBecause = because.Sentence,
    };
}
