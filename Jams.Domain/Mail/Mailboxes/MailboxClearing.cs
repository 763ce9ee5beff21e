using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>The work of deleting a mailbox with all its mails; its id is the mailbox's.</summary>
[Index(nameof(UserId))]
public sealed class MailboxClearing : Work
{
    private MailboxClearing() { }

    /// <summary>Due at this instant (UTC).</summary>
    public static MailboxClearing Of(MailAccount account, DateTimeOffset due) => new() { Id = account.Id, UserId = account.UserId, DueAt = due };

    /// <summary>It is still being worked on, until then (UTC).</summary>
    public void StillClearing(DateTimeOffset until) => LeaseUntil = until;
}
