using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>Reads a mailbox now because its owner asks for it.</summary>
public sealed class HurryMailbox(Owned<MailAccount> accounts, Owned<MailboxSync> syncs, WorkBell<MailboxSync> bell, TimeProvider clock)
{
    /// <summary>Fails when there is no such mailbox, or it is not connected.</summary>
    public async Task<Result> Run(string userId, string accountId, CancellationToken stop = default)
    {
        if (await accounts.Get(userId, accountId, stop) is not { } account)
            return MailboxFailures.NotFound;
        if (account.Secrets is null)
            return MailboxFailures.NotConnected;
        await Begin(account, stop);
        return Result.Ok;
    }

    /// <summary>The work of reading it, due now; made if it is not there.</summary>
    internal async Task Begin(MailAccount account, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (await syncs.Get(account.UserId, account.Id, stop) is { } sync)
            await syncs.Change(account.UserId, sync, again => again.Hurry(now), stop);
        else
            await syncs.Insert(account.UserId, MailboxSync.Of(account, now), stop);
        bell.Ring();
    }
}
