using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Microsoft.AspNetCore.Identity;

namespace Jams.Workers.Accounts;

public sealed partial class AccountStore : IUserRoleStore<Account>, IUserLockoutStore<Account>
{
    public Task AddToRoleAsync(Account user, string roleName, CancellationToken cancellationToken)
    {
        user.Grant(Named(roleName));
        return Task.CompletedTask;
    }

    public Task RemoveFromRoleAsync(Account user, string roleName, CancellationToken cancellationToken)
    {
        user.Revoke(Named(roleName));
        return Task.CompletedTask;
    }

    public Task<IList<string>> GetRolesAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<string>>([.. user.Roles.Select(role => role.ToString())]);

    public Task<bool> IsInRoleAsync(Account user, string roleName, CancellationToken cancellationToken) => Task.FromResult(user.Is(Named(roleName)));

    public async Task<IList<Account>> GetUsersInRoleAsync(string roleName, CancellationToken cancellationToken)
    {
        var role = Named(roleName);
        return [.. await accounts.Find(new Query<Account>(account => account.Roles.Contains(role)), cancellationToken)];
    }

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.LockedUntil);

    public Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        if (lockoutEnd is { } until)
            user.Lock(until);
        else
            user.Unlock();
        return Task.CompletedTask;
    }

    public Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken)
    {
        user.CountFailure();
        return Task.FromResult(user.FailedTries);
    }

    public Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken)
    {
        user.ForgetFailures();
        return Task.CompletedTask;
    }

    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.FailedTries);

    /// <summary>Every account can be locked.</summary>
    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>As <see cref="GetLockoutEnabledAsync"/>: there is nothing to set.</summary>
    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    // Identity hands role names in upper case.
    private static Role Named(string role) => Enum.Parse<Role>(role, ignoreCase: true);
}
