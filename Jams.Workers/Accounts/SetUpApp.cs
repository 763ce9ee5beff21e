using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;

namespace Jams.Workers.Accounts;

/// <summary>Puts an authenticator app into use, in two steps: a key is offered, then proved by a code.</summary>
public sealed class SetUpApp(IDocuments<Account> accounts, CountTries counting, KeepThisSession keep, Letters letters, TimeProvider clock)
{
    /// <summary>The key to show; the same one until it is proved.</summary>
    public async Task<Result<string>> Offer(string accountId, CancellationToken stop = default)
    {
        if (await accounts.Get(accountId, stop) is not { } account)
            return AccountFailures.Gone;
        var isNew = account.Factors.OfferedKey is null;
        var key = account.OfferApp();
        if (isNew && (await accounts.Replace(account, stop)).Failure is { } stale)
            return stale;
        return key;
    }

    /// <summary>Takes the offered key into use; returns recovery codes to be shown once if the account had none. Other devices are signed out. Fails for a wrong code.</summary>
    public async Task<Result<IReadOnlyList<string>>> Prove(string accountId, string sessionId, string? code, CancellationToken stop = default)
    {
        if (await accounts.Get(accountId, stop) is not { } account)
            return AccountFailures.Gone;
        if ((await counting.Run(Tries.IdOf("set up app", accountId), AccountFailures.CodesPaused, stop)).Failure is { } paused)
            return paused;
        if (!account.ProveApp(code ?? "", clock.GetUtcNow()))
            return AccountFailures.WrongCode(Tries.Most);
        IReadOnlyList<string> fresh = [];
        if (account.Factors.Recovery.Count == 0)
        {
            fresh = RecoveryCodes.New();
            account.UseRecoveryCodes(fresh.Select(RecoveryCodes.Hash));
        }
        account.Restamp();
        if ((await accounts.Replace(account, stop)).Failure is { } stale)
            return stale;
        await keep.Run(account, sessionId, stop);
        await letters.Notice(account, words => words["An authenticator app was added to your JAMS account"], stop);
        return Result.Of(fresh);
    }
}
