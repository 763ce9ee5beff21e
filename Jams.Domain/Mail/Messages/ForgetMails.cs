using Jams.Domain.Mail.Filing;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Messages;

/// <summary>Deletes mails with everything that lies beside them; their threads go when they have none left. Doing it again after a crash goes on where it was.</summary>
public sealed class ForgetMails(
    Owned<MailMessage> messages, Owned<MailThread> threads, Owned<MailTerms> terms, Owned<MailLink> links, Owned<MergedThread> merged, KeepMails keep, ThreadRows rows,
    ForgetFindings forgetFindings)
{
    /// <summary>Deletes these mails; returns how many.</summary>
    public async Task<int> Run(string userId, IReadOnlyCollection<MailMessage> mails, CancellationToken stop = default)
    {
        if (mails.Count == 0)
            return 0;
        var ids = mails.Select(mail => mail.Id).ToList();
        await keep.Forget(userId, ids, stop);
        await terms.DeleteAll(userId, one => ids.Contains(one.Id), stop);
        await links.DeleteAll(userId, link => ids.Contains(link.MessageId), stop);
        await forgetFindings.Run(userId, ids, stop);
        await messages.DeleteAll(userId, mail => ids.Contains(mail.Id), stop);
        var left = mails.Select(mail => mail.ThreadId).Distinct().ToList();
        await rows.Refresh(userId, left, (_, _) => { }, stop);
        var there = (await threads.Find(userId, thread => left.Contains(thread.Id), stop)).Select(thread => thread.Id).ToHashSet();
        var gone = left.Where(id => !there.Contains(id)).ToList();
        if (gone.Count > 0)
            await merged.DeleteAll(userId, one => gone.Contains(one.Into), stop);
        return mails.Count;
    }

    /// <summary>
    /// These mails are not in their mailbox any more. Those that are part of an application stay here, in no folder: the search's own record is not the mailbox's to delete.
    /// </summary>
    internal async Task<int> Gone(MailAccount account, IReadOnlyList<string> remoteIds, CancellationToken stop)
    {
        if (remoteIds.Count == 0)
            return 0;
        var ids = remoteIds.Select(remoteId => MailMessage.IdOf(account.Id, remoteId)).ToList();
        var mails = await messages.Find(account.UserId, mail => ids.Contains(mail.Id), stop);
        var threadIds = mails.Select(mail => mail.ThreadId).Distinct().ToList();
        var kept = (await threads.Find(account.UserId, thread => threadIds.Contains(thread.Id) && thread.ApplicationId != null, stop)).Select(thread => thread.Id).ToHashSet();
        await Task.WhenAll(mails.Where(mail => kept.Contains(mail.ThreadId) && mail.FolderIds.Count > 0).Select(mail => messages.Change(account.UserId, mail, again => again.Mark(again.Flags, []), stop)));
        return await Run(account.UserId, [.. mails.Where(mail => !kept.Contains(mail.ThreadId))], stop);
    }
}
