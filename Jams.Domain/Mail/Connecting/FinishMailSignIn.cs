using Jams.Domain.Accounts;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Connecting;

/// <summary>Takes the answer of a provider's sign-in page: connects the mailbox, or connects it again when it is there already.</summary>
public sealed class FinishMailSignIn(
    Owned<MailSignIn> signIns, Owned<MailAccount> accounts, Owned<MailActWork> acts, HurryMailbox hurry, IMailAuthority authority, TimeProvider clock)
{
    /// <summary>
    /// The mailbox, to be read at once. Fails when nobody in this session asked for this answer, the person refused, the provider does not take the code or gave too little, or when another
    /// mailbox was to be connected again than the one that was signed in to.
    /// </summary>
    public async Task<Result<MailConnected>> Run(string userId, string sessionId, MailProvider provider, MailAnswer answer, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var key = Secret.Hash(answer.State ?? "");
        if (await signIns.Find(userId, one => one.StateKey == key, stop) is not [var signIn] || !signIn.Expects(provider, sessionId, now))
            return ConnectingFailures.NotAsked;
        // Whoever deletes it may use it: an answer counts once.
        if (!await signIns.Delete(userId, signIn.Id, stop))
            return ConnectingFailures.NotAsked;
        if (answer.Error is { Length: > 0 } error)
            return error is "access_denied" or "consent_required" ? ConnectingFailures.Denied : ConnectingFailures.Refused(provider, error);
        if (answer.Code is not { Length: > 0 } code)
            return ConnectingFailures.NotAsked;
        var granted = await authority.Redeem(signIn, code, now, stop);
        if (granted.Failure is { } failure)
            return failure;
        return signIn.Address is { } wanted && MailAccount.KeyOf(wanted) != MailAccount.KeyOf(granted.Value.Address)
            ? await OtherMailbox(provider, wanted, granted.Value, stop)
            : await Connect(userId, provider, granted.Value, now, stop);
    }

    // The person meant one mailbox and signed in to another: what was granted for that one is given back.
    private async Task<Result<MailConnected>> OtherMailbox(MailProvider provider, string wanted, MailGrant grant, CancellationToken stop)
    {
        await authority.Revoke(provider, grant.Secrets, stop);
        return ConnectingFailures.OtherMailbox(grant.Address, wanted);
    }

    private async Task<Result<MailConnected>> Connect(string userId, MailProvider provider, MailGrant grant, DateTimeOffset now, CancellationToken stop)
    {
        var key = MailAccount.KeyOf(grant.Address);
        while (true)
        {
            if (await accounts.Find(userId, one => one.AddressKey == key, stop) is [var known])
            {
                if (known.Provider != provider)
                    return ConnectingFailures.OtherWay(grant.Address);
                known.Reconnect(null, grant.Secrets, now);
                // A sync that stored its state meanwhile: once more, on what it stored.
                if ((await accounts.Replace(userId, known, stop)).IsOk)
                    return await Read(known, again: true, grant, now, stop);
            }
            else
            {
                var account = MailAccount.Connect(userId, provider, grant.Address, null, grant.Secrets, grant.SenderName, now);
                account.Introduce(grant.SenderName, null, [.. grant.Aliases.Take(MailAccount.AliasesLimit)]);
                if ((await accounts.Insert(userId, account, stop)).IsOk)
                    return await Read(account, again: false, grant, now, stop);
            }
        }
    }

    private async Task<Result<MailConnected>> Read(MailAccount account, bool again, MailGrant grant, DateTimeOffset now, CancellationToken stop)
    {
        await hurry.Begin(account, stop);
        foreach (var act in await acts.Find(account.UserId, act => act.AccountId == account.Id && act.DueAt != null, stop))
            await acts.Change(account.UserId, act, waiting => waiting.Hurry(now), stop);
        return new MailConnected(account, again, grant.Secrets.RefreshUntil);
    }
}
