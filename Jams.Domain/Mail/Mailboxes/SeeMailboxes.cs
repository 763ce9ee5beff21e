using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>A mailbox as its owner sees it: how it is, how far it is being read, how many mails of it are here, and whether it is being deleted.</summary>
public sealed record SeenMailbox(MailAccount Account, MailboxSync? Sync, long Mails, bool IsLeaving);

/// <summary>Shows a person's mailboxes.</summary>
public sealed class SeeMailboxes(Owned<MailAccount> accounts, Owned<MailboxSync> syncs, Owned<MailboxClearing> clearings, Owned<MailMessage> messages)
{
    /// <summary>All of them, connected first in the order they were connected.</summary>
    public async Task<IReadOnlyList<SeenMailbox>> Run(string userId, CancellationToken stop = default)
    {
        var read = (await syncs.Find(userId, _ => true, stop)).ToDictionary(sync => sync.Id);
        var leaving = (await clearings.Find(userId, _ => true, stop)).Select(clearing => clearing.Id).ToHashSet();
        var seen = new List<SeenMailbox>();
        foreach (var account in (await accounts.Find(userId, _ => true, stop)).OrderBy(account => account.Health.State == MailHealthState.Disabled).ThenBy(account => account.ConnectedAt))
            seen.Add(new SeenMailbox(account, read.GetValueOrDefault(account.Id), await Count(account, stop), leaving.Contains(account.Id)));
        return seen;
    }

    /// <summary>One of them. Fails when there is no such mailbox.</summary>
    public async Task<Result<SeenMailbox>> Run(string userId, string accountId, CancellationToken stop = default)
    {
        if (await accounts.Get(userId, accountId, stop) is not { } account)
            return MailboxFailures.NotFound;
        return new SeenMailbox(account, await syncs.Get(userId, accountId, stop), await Count(account, stop), await clearings.Get(userId, accountId, stop) is not null);
    }

    private Task<long> Count(MailAccount account, CancellationToken stop) => messages.Count(account.UserId, mail => mail.AccountId == account.Id, stop);
}
