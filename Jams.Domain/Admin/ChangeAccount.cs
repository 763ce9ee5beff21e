using Jams.Domain.Accounts;
using Jams.Domain.Storage;

namespace Jams.Domain.Admin;

/// <summary>What every change of an account by an admin shares: not on oneself, read, change, store, and count at once.</summary>
public sealed class ChangeAccount(IDocuments<Account> accounts, IForgetSessions sessions)
{
    /// <summary>Changes the account. Fails when it is not there, is the admin's own, or was changed by somebody else at the same time.</summary>
    public async Task<Result> Run(string adminId, string accountId, Func<Account, Result> change, CancellationToken stop = default)
    {
        if (accountId == adminId)
            return AdminFailures.Yourself;
        if (await accounts.Get(accountId, stop) is not { } account)
            return AdminFailures.NoAccount;
        if (change(account) is { Failure: { } refused })
            return refused;
        var done = await accounts.Replace(account, stop);
        sessions.Forget(accountId);
        return done;
    }
}
