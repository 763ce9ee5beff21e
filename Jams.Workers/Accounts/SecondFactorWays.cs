using Jams.Domain.Accounts;
using Jams.Domain.Storage;

namespace Jams.Workers.Accounts;

/// <summary>By which ways an account can prove a second time who is there.</summary>
public sealed class SecondFactorWays(IEnumerable<ISendCodes> senders, IDocuments<Passkey> passkeys)
{
    /// <summary>Those that work now, the best first. A recovery code is always the last.</summary>
    public async Task<IReadOnlyList<SecondFactor>> Run(Account account, CancellationToken stop = default)
    {
        var ways = new List<SecondFactor>();
        if (await passkeys.Count(passkey => passkey.UserId == account.Id, stop) > 0)
            ways.Add(SecondFactor.Passkey);
        if (account.Factors.AppKey is not null)
            ways.Add(SecondFactor.App);
        foreach (var sender in senders)
            if ((sender.Way != SecondFactor.Email || account.Factors.Email) && await sender.CanReach(account, stop))
                ways.Add(sender.Way);
        if (account.Factors.Recovery.Count > 0)
            ways.Add(SecondFactor.Recovery);
        return ways;
    }
}
