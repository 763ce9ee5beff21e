using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Mail.Filing.Linking;

/// <summary>What a mail tells about which application it is about. All of it was written by others, and is compared and never obeyed.</summary>
public sealed record MailClues
{
    /// <summary>Most characters of the newest text that are searched for names.</summary>
    public const int TextLimit = 6_000;

    /// <summary>What the mail means.</summary>
    public required MailCategory Category { get; init; }

    /// <summary>When it was sent (UTC).</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Whose mail it says it is; null when it does not say.</summary>
    public string? Company { get; init; }

    /// <summary>The job's title that it gives; null when it gives none.</summary>
    public string? Role { get; init; }

    /// <summary>The display names of its sender and of where answers go.</summary>
    public IReadOnlyList<string> Senders { get; init; } = [];

    /// <summary>Its sender's address; may be empty.</summary>
    public string Address { get; init; } = "";

    /// <summary>Its subject.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The newest text.</summary>
    public string Text { get; init; } = "";

    /// <summary>The signature and what stands below it.</summary>
    public string Signature { get; init; } = "";

    /// <summary>Days before it was sent that it names: perhaps the day of the application that it answers.</summary>
    public IReadOnlyList<DateOnly> PastDays { get; init; } = [];

    /// <summary>The local part of UTC's calendar is near enough for windows of days.</summary>
    public DateOnly SentOn => DateOnly.FromDateTime(SentAt.UtcDateTime);

    /// <summary>The clues of a mail that was classified; <paramref name="sentAt"/> (UTC) is what the mailbox believes.</summary>
    public static MailClues Of(MailText mail, Classification found, DateTimeOffset sentAt)
    {
        var sentOn = DateOnly.FromDateTime(sentAt.UtcDateTime);
        return new MailClues
        {
            Category = found.Category, SentAt = sentAt, Company = found.Facts.Company?.Value, Role = found.Facts.Role?.Value, Subject = mail.Subject,
            Senders = [.. mail.ReplyTo.Prepend(mail.From).OfType<MailParty>().Select(party => party.Name).Where(name => name.Length > 0).Distinct()],
            Address = mail.From?.Address ?? "", Text = Short(mail.Of(MailPartKind.Newest)), Signature = Short(mail.Of(MailPartKind.Footer)),
            PastDays = [.. found.Facts.Times.Select(time => time.Date).Where(day => day <= sentOn).Distinct()],
        };
    }

    private static string Short(string text) => text.Length > TextLimit ? text[..TextLimit] : text;
}
