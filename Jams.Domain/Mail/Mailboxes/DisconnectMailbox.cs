using Jams.Domain.Mail.Connecting;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>Disconnects a mailbox: what opens it is forgotten at once, and given back where the provider takes it; its mails stay, or go in the background.</summary>
public sealed class DisconnectMailbox(
    Owned<MailAccount> accounts, Owned<MailboxSync> syncs, Owned<MailActWork> acts, Owned<MailboxClearing> clearings, WorkBell<MailboxClearing> bell, IAnnounceMail announce, IMailAuthority authority, TimeProvider clock)
{
    // A reading that is under way notices with its next batch.
    private static readonly TimeSpan ReadersGone = TimeSpan.FromSeconds(15);

    /// <summary>Fails when there is no such mailbox. Doing it again with <paramref name="deleteMails"/> deletes the mails of one that was disconnected before.</summary>
    public async Task<Result> Run(string userId, string accountId, bool deleteMails, CancellationToken stop = default)
    {
        if (await accounts.Get(userId, accountId, stop) is not { } account)
            return MailboxFailures.NotFound;
        var now = clock.GetUtcNow();
        var secrets = account.Secrets;
        var wasRead = secrets is not null;
        var disconnected = await accounts.Change(userId, account, again =>
        {
            secrets = again.Secrets ?? secrets;
            again.Disconnect(now);
        }, stop);
        if (disconnected is not null)
            announce.Felt(disconnected);
        await syncs.Delete(userId, accountId, stop);
        await acts.DeleteAll(userId, act => act.AccountId == accountId, stop);
        if (secrets is not null)
            await authority.Revoke(account.Provider, secrets, stop);
        if (!deleteMails)
            return Result.Ok;
        await clearings.Insert(userId, MailboxClearing.Of(account, now + (wasRead ? ReadersGone : TimeSpan.Zero)), stop);
        bell.Ring();
        return Result.Ok;
    }
}
