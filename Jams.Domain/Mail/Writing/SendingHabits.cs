using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>How a person sends: one document each, made with the first change.</summary>
[Index(nameof(UserId))]
public sealed class SendingHabits : OwnedDocument
{
    /// <summary>The seconds that can be chosen.</summary>
    public static IReadOnlyList<int> Windows { get; } = [0, 5, 10, 20, 30, 60];

    private SendingHabits() { }

    /// <summary>How many seconds a mail can be taken back after "send".</summary>
    public int UndoSeconds { get; private set; } = 10;

    /// <summary>What a person begins with.</summary>
    public static SendingHabits Of(string userId) => new() { Id = IdOf(userId), UserId = userId };

    /// <summary>The id of a person's habits.</summary>
    public static string IdOf(string userId) => RemoteKey.Of(userId, "sending habits");

    /// <summary>So many seconds; what cannot be chosen changes nothing.</summary>
    public void Wait(int seconds) => UndoSeconds = Windows.Contains(seconds) ? seconds : UndoSeconds;
}
