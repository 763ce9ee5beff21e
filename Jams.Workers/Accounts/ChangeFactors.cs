using Jams.Domain;
using Jams.Domain.Accounts;
using Microsoft.Extensions.Localization;

namespace Jams.Workers.Accounts;

/// <summary>What every change of the ways into one's account shares: change it, sign every other device out, write to the person.</summary>
public sealed class ChangeFactors(ChangeOwnAccount change, KeepThisSession keep, EndOtherSessions sessions, Letters letters)
{
    /// <summary><paramref name="sessionId"/> is the one that stays. Fails as <paramref name="how"/> does.</summary>
    public async Task<Result> Run(string accountId, string sessionId, Func<Account, Result> how, Func<IStringLocalizer, string> notice, CancellationToken stop = default)
    {
        var changed = await change.Run(accountId, account => Change(account, how), stop);
        if (changed.Failure is { } refused)
            return refused;
        await keep.Run(changed.Value, sessionId, stop);
        await sessions.Run(accountId, sessionId, stop);
        await letters.Notice(changed.Value, notice, stop);
        return Result.Ok;
    }

    private static Result Change(Account account, Func<Account, Result> how)
    {
        var done = how(account);
        if (done.IsOk)
            account.Restamp();
        return done;
    }
}
