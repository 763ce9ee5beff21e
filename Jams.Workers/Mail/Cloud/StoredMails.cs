using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Workers.Mail.Cloud;

/// <summary>Which mails of a mailbox are here already, so that they are not fetched again, and how they were marked.</summary>
internal sealed class StoredMails(Owned<MailMessage> messages)
{
    private const int AtOnce = 500;

    /// <summary>Those of these provider's ids that are here.</summary>
    public async Task<IReadOnlySet<string>> Among(MailAccount account, IReadOnlyCollection<string> remoteIds, CancellationToken stop)
    {
        var found = new HashSet<string>();
        foreach (var some in remoteIds.Chunk(AtOnce))
        {
            var ids = some.Select(id => MailMessage.IdOf(account.Id, id)).ToList();
            found.UnionWith((await messages.Find(account.UserId, mail => ids.Contains(mail.Id), stop)).Select(mail => mail.RemoteId));
        }
        return found;
    }

    /// <summary>All that are here, by provider's id.</summary>
    public async Task<IReadOnlyDictionary<string, StoredMail>> All(MailAccount account, CancellationToken stop)
    {
        var all = new Dictionary<string, StoredMail>();
        for (var skip = 0; ; skip += AtOnce)
        {
            var some = await messages.Find(account.UserId, new Query<MailMessage>(mail => mail.AccountId == account.Id).By(mail => mail.ReceivedAt).Skip(skip).Take(AtOnce), stop);
            foreach (var mail in some)
                all[mail.RemoteId] = new StoredMail(mail.Flags, mail.FolderIds);
            if (some.Count < AtOnce)
                return all;
        }
    }
}

/// <summary>The marks and folders (ids of <see cref="MailFolder"/>) of a mail that is here.</summary>
internal sealed record StoredMail(MailFlags Flags, IReadOnlyList<string> FolderIds)
{
    /// <summary>Whether the provider says something else of it now. Providers do not tell what was answered.</summary>
    public bool DiffersFrom(RemoteFlags now, MailAccount account) =>
        (Flags & ~MailFlags.Answered) != now.Flags || !FolderIds.ToHashSet().SetEquals(now.Folders.Select(folder => MailFolder.IdOf(account.Id, folder)));
}
