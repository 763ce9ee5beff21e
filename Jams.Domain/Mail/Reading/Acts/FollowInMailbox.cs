using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading.Acts;

/// <summary>Does in the mailboxes what was done to threads here: moves their mails. Snoozing, pins and labels are known here only.</summary>
public sealed class FollowInMailbox(Owned<MailMessage> messages, QueueMailAct queue)
{
    /// <summary>Queues the moves of these threads' mails; what the person sent moves to the trash only.</summary>
    public Task Run(string userId, IReadOnlyCollection<string> threadIds, ThreadAct act, CancellationToken stop = default) =>
        ActOnMail.ShelfOf(act) is { } shelf && act != ThreadAct.Snooze ? Move(userId, threadIds, shelf, stop) : Task.CompletedTask;

    /// <summary>Queues the moves that belong to lying on this shelf.</summary>
    internal async Task Move(string userId, IReadOnlyCollection<string> threadIds, MailShelf shelf, CancellationToken stop)
    {
        FolderRole? role = shelf switch { MailShelf.Inbox or MailShelf.Snoozed => FolderRole.Inbox, MailShelf.Archive => FolderRole.Archive, MailShelf.Trash => FolderRole.Trash, MailShelf.Junk => FolderRole.Junk, _ => null };
        if (role is null)
            return;
        foreach (var some in threadIds.Chunk(200))
        {
            var mails = await messages.Find(userId, x => some.Contains(x.ThreadId), stop);
            await queue.Run(userId, [.. mails.Where(mail => !mail.IsOwn || role == FolderRole.Trash).Select(mail => mail.Id)], MailFlags.None, MailFlags.None, role, stop);
        }
    }
}
