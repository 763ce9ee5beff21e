using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading;

/// <summary>How a person reads: one document each, made with the first change.</summary>
[Index(nameof(UserId))]
public sealed class ReadingHabits : OwnedDocument
{
    private ReadingHabits() { }

    /// <summary>Whether opening a mail marks it as read.</summary>
    public bool MarksRead { get; private set; } = true;

    /// <summary>Whether the inbox begins with what matters, instead of with the newest.</summary>
    public bool PriorityFirst { get; private set; } = true;

    /// <summary>What a person begins with.</summary>
    public static ReadingHabits Of(string userId) => new() { Id = IdOf(userId), UserId = userId };

    /// <summary>The id of a person's habits.</summary>
    public static string IdOf(string userId) => RemoteKey.Of(userId, "reading habits");

    /// <summary>Other habits.</summary>
    public void Change(bool marksRead, bool priorityFirst) => (MarksRead, PriorityFirst) = (marksRead, priorityFirst);
}
