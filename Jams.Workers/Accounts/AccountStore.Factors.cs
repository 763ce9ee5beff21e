using Jams.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Jams.Workers.Accounts;

public sealed partial class AccountStore : IUserTwoFactorStore<Account>, IUserAuthenticatorKeyStore<Account>, IUserTwoFactorRecoveryCodeStore<Account>
{
    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Factors.IsOn);

    /// <summary>It is on while there is something to prove with. Off drops all of that; on comes by proving an app or asking for codes by mail, never by a flag.</summary>
    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken)
    {
        if (enabled && !user.Factors.IsOn)
            throw new InvalidOperationException("A second factor is turned on by proving it.");
        if (!enabled)
            user.DropSecondFactors();
        return Task.CompletedTask;
    }

    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Factors.AppKey);

    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken)
    {
        user.UseAppKey(key);
        return Task.CompletedTask;
    }

    /// <summary>Only hashes are kept.</summary>
    public Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        user.UseRecoveryCodes(recoveryCodes.Select(RecoveryCodes.Hash));
        return Task.CompletedTask;
    }

    public async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken) =>
        user.UseRecoveryCode(code) && (await UpdateAsync(user, cancellationToken)).Succeeded;

    public Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Factors.Recovery.Count);
}
