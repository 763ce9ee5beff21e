using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing.Waiting;

/// <summary>The work of reminding a person of a conversation that waits. Its id is the conversation's, so there is one; the task it makes goes away when the answer comes.</summary>
[Index(nameof(UserId))]
public sealed class WaitingReminder : Work
{
    private WaitingReminder() { }

    /// <summary>Whose turn it was when this was planned.</summary>
    public MailTurn Turn { get; private set; }

    /// <summary>Since when (UTC).</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>The task that reminds; null as long as there is none.</summary>
    public string? TaskId { get; private set; }

    /// <summary>A reminder, not planned yet.</summary>
    public static WaitingReminder Of(string userId, string threadId) => new() { Id = threadId, UserId = userId };

    /// <summary>Whether it is planned for just this.</summary>
    public bool Is(MailTurn turn, DateTimeOffset? since) => Turn == turn && Since == since;

    /// <summary>Reminds at <paramref name="at"/> (UTC).</summary>
    public void Plan(MailTurn turn, DateTimeOffset since, DateTimeOffset at) => (Turn, Since, TaskId, DueAt, LeaseUntil, Attempts) = (turn, since, null, at, null, 0);

    /// <summary>The answer came, or nobody waits: it does not remind any more.</summary>
    public void Cancel()
    {
        Finish();
        (Turn, TaskId) = (MailTurn.None, null);
    }

    /// <summary>It has reminded with this task; null when there was nothing left to be reminded of.</summary>
    public void Reminded(string? taskId)
    {
        Finish();
        TaskId = taskId;
    }
}
