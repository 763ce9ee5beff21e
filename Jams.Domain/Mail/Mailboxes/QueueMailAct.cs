using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>Does something with mails: here at once, in their mailboxes as soon as those can be reached.</summary>
public sealed class QueueMailAct(
    Owned<MailMessage> messages, Owned<MailAccount> accounts, Owned<MailFolder> folders, Owned<MailActWork> acts, ThreadRows rows, Desks desks, WorkBell<MailActWork> bell, TimeProvider clock)
{
    /// <summary>
    /// Sets and clears marks and moves to the folder with this role, if the mailbox has one. Marks, folders and the counts of the threads are changed here at once; on which shelf a thread lies is the
    /// caller's word. Ids that are not this person's are passed over; returns how many mails there were.
    /// </summary>
    public async Task<int> Run(string userId, IReadOnlyCollection<string> messageIds, MailFlags set, MailFlags clear, FolderRole? moveTo, CancellationToken stop = default)
    {
        if (messageIds.Count == 0 || set == MailFlags.None && clear == MailFlags.None && moveTo is null)
            return 0;
        var ids = messageIds.ToList();
        using var desk = await desks.Enter(userId, stop);
        var mails = await messages.Find(userId, mail => ids.Contains(mail.Id), stop);
        var reached = (await accounts.Find(userId, _ => true, stop)).Where(account => account.Secrets is not null).Select(account => account.Id).ToHashSet();
        var now = clock.GetUtcNow();
        foreach (var mailbox in mails.GroupBy(mail => mail.AccountId))
        {
            // The work first: what is done here and lost there would be undone by the next reading.
            if (reached.Contains(mailbox.Key))
                await acts.Insert(userId, MailActWork.Of(userId, mailbox.Key, [.. mailbox.Select(mail => mail.RemoteId)], set, clear, moveTo, now), stop);
            var places = moveTo is null ? [] : await folders.Find(userId, folder => folder.AccountId == mailbox.Key, stop);
            await Task.WhenAll(mailbox.Select(mail => messages.Change(userId, mail, again => again.Mark((again.Flags | set) & ~clear, Moved(again.FolderIds, moveTo, places)), stop)));
        }
        await rows.Refresh(userId, [.. mails.Select(mail => mail.ThreadId).Distinct()], (_, _) => { }, stop);
        bell.Ring();
        return mails.Count;
    }

    // As the mailbox will do it; one without such a folder leaves its mails where they are.
    private static IReadOnlyList<string> Moved(IReadOnlyList<string> folderIds, FolderRole? to, IReadOnlyList<MailFolder> places)
    {
        if (to is not { } role || places.FirstOrDefault(folder => folder.Role == role) is not { } target)
            return folderIds;
        var left = places.Where(folder => folderIds.Contains(folder.Id) && folder.Role.IsLeft(role)).Select(folder => folder.Id).ToHashSet();
        return left.Count == 0 ? folderIds : [.. folderIds.Where(id => !left.Contains(id) && id != target.Id), target.Id];
    }
}
