using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Messages;

/// <summary>
/// The words of a mail for searching, as keyed digests (<see cref="Security.ISearchKeys"/>): a word search needs no text in the database, and none of it can be searched once the key is destroyed.
/// Its id is the mail's. Names and subjects are there by their beginnings too, bodies by whole words.
/// </summary>
[Index(nameof(UserId), nameof(SentAt))]
public sealed class MailTerms : OwnedDocument
{
    private MailTerms() { }

    /// <summary>When the mail was sent (UTC).</summary>
    public DateTimeOffset SentAt { get; private set; }

    /// <summary>The digests.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>The words of a mail.</summary>
    public static MailTerms Of(MailMessage message, IReadOnlyList<string> words) => new() { Id = message.Id, UserId = message.UserId, SentAt = message.SentAt, Words = words };
}
