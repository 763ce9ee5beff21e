using Jams.Domain.Accounts;
using Jams.Domain.Storage;

namespace Jams.Workers.Accounts;

/// <summary>Whether a code can be brought to a person by a way they may not have turned on yet.</summary>
public sealed class SecondFactorReach(IEnumerable<ISendCodes> senders, IDocuments<Account> accounts)
{
    public async Task<bool> Run(string accountId, SecondFactor way, CancellationToken stop = default) =>
        senders.FirstOrDefault(one => one.Way == way) is { } sender && await accounts.Get(accountId, stop) is { } account && await sender.CanReach(account, stop);
}
