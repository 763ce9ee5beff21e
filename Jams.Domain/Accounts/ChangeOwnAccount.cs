using Jams.Domain.Storage;

namespace Jams.Domain.Accounts;

/// <summary>What every change of one's own account shares: read, change, store, and count at once on every device.</summary>
public sealed class ChangeOwnAccount(IDocuments<Account> accounts, IForgetSessions sessions)
{
    private const int MostRaces = 5;

    /// <summary>
    /// Changes the account and returns it. A lost race (a sign-in elsewhere counts as one) is run again on what is stored then, so <paramref name="change"/> must say what
    /// is to be, not what to add. Fails as it does, and when there is no such account any more.
    /// </summary>
    public async Task<Result<Account>> Run(string userId, Func<Account, Result> change, CancellationToken stop = default)
    {
        for (var race = 1; ; race++)
        {
            if (await accounts.Get(userId, stop) is not { } account)
                return AccountFailures.Gone;
            if (change(account) is { Failure: { } refused })
                return refused;
            var done = await accounts.Replace(account, stop);
            sessions.Forget(userId);
            if (done.IsOk)
                return account;
            if (race == MostRaces)
                return done.Failure!;
        }
    }
}
