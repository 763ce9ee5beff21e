using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Messages;

/// <summary>Takes over what the mailbox says of mails that are here: their marks and folders. What the person did here and is still on its way there counts more.</summary>
public sealed class MarkMails(Owned<MailMessage> messages, Owned<MailActWork> acts, ThreadRows rows)
{
    /// <summary>Mails that are not here are passed over. <paramref name="anyway"/>: ids of mails whose threads are shown anew even if nothing changed, because a crash may have come between.</summary>
    internal async Task Run(MailAccount account, IReadOnlyList<RemoteFlags> changed, IReadOnlySet<string> anyway, Shelves shelves, CancellationToken stop)
    {
        if (changed.Count == 0)
            return;
        var now = changed.GroupBy(flags => MailMessage.IdOf(account.Id, flags.RemoteId)).ToDictionary(group => group.Key, group => group.Last());
        var ids = now.Keys.ToList();
        var waiting = (await acts.Find(account.UserId, act => act.AccountId == account.Id && act.DueAt != null, stop)).OrderBy(act => act.AskedAt).ToList();
        var shown = new HashSet<string>();
        var moved = new HashSet<string>();
        var writes = new List<Task>();
        foreach (var mail in await messages.Find(account.UserId, mail => ids.Contains(mail.Id), stop))
        {
            var pending = waiting.Where(act => act.RemoteIds.Contains(mail.RemoteId)).ToList();
            var flags = pending.Aggregate(now[mail.Id].Flags, (before, act) => act.Over(before));
            var folderIds = pending.Any(act => act.MoveTo is not null) ? mail.FolderIds : [.. now[mail.Id].Folders.Select(folder => MailFolder.IdOf(account.Id, folder))];
            if (WasMoved(shelves, mail.FolderIds, folderIds))
                moved.Add(mail.ThreadId);
            if (flags != mail.Flags || !folderIds.SequenceEqual(mail.FolderIds))
                writes.Add(messages.Change(account.UserId, mail, again => again.Mark(flags, folderIds), stop));
            else if (!anyway.Contains(mail.Id))
                continue;
            shown.Add(mail.ThreadId);
        }
        await Task.WhenAll(writes);
        await rows.Refresh(account.UserId, shown, (thread, mails) =>
        {
            if (moved.Contains(thread.Id) || thread.Version == 0)
                shelves.Moved(thread, mails);
        }, stop);
    }

    private static bool WasMoved(Shelves shelves, IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        new[] { FolderRole.Inbox, FolderRole.Trash, FolderRole.Junk }.Any(role => shelves.IsIn(role, before) != shelves.IsIn(role, after));
}
