using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;

namespace Jams.Workers.Accounts;

/// <summary>Sends a fresh code to a person by one of the ways they can be reached. Codes are also counted when sent, so that nobody's mailbox is flooded.</summary>
public sealed class SendCode(IDocuments<Account> accounts, IEnumerable<ISendCodes> ways, CountTries counting, TimeProvider clock)
{
    /// <summary>Fails with <see cref="AccountFailures.CodesPaused"/> after too many, and with <see cref="AccountFailures.Choice"/> when this way cannot reach the person.</summary>
    public async Task<Result> Run(string accountId, SecondFactor way, CancellationToken stop = default)
    {
        if (await accounts.Get(accountId, stop) is not { } account || ways.FirstOrDefault(one => one.Way == way) is not { } sender || !await sender.CanReach(account, stop))
            return AccountFailures.Choice;
        if ((await counting.Run(Tries.IdOf("code sent", accountId), AccountFailures.CodesPaused, stop)).Failure is { } paused)
            return paused;
        var code = account.IssueCode(clock.GetUtcNow());
        if ((await accounts.Replace(account, stop)).Failure is { } stale)
            return stale;
        await sender.Send(account, code, stop);
        return Result.Ok;
    }
}
