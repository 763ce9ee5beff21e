using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Microsoft.AspNetCore.Identity;

namespace Jams.Workers.Accounts;

/// <summary>
/// ASP.NET Core Identity's stores over <see cref="IDocuments{T}"/>. One account is one document; sign-ins at providers and passkeys are documents of their own,
/// because they have unique keys. A lost race is Identity's ConcurrencyFailure. The user name is the address.
/// </summary>
public sealed partial class AccountStore(
    IDocuments<Account> accounts, IDocuments<ExternalLogin> logins, IDocuments<Passkey> passkeys, IForgetSessions sessions, IdentityErrorDescriber errors, TimeProvider clock)
    : IUserPasswordStore<Account>, IUserEmailStore<Account>, IUserSecurityStampStore<Account>
{
    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) =>
        Outcome(await accounts.Insert(user, cancellationToken), user);

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        var done = await accounts.Replace(user, cancellationToken);
        sessions.Forget(user.Id);
        return Outcome(done, user);
    }

    public async Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken)
    {
        var deleted = await accounts.Delete(user.Id, cancellationToken);
        await logins.DeleteAll(login => login.UserId == user.Id, cancellationToken);
        await passkeys.DeleteAll(passkey => passkey.UserId == user.Id, cancellationToken);
        sessions.Forget(user.Id);
        return deleted ? IdentityResult.Success : IdentityResult.Failed(errors.ConcurrencyFailure());
    }

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) => accounts.Get(userId, cancellationToken);

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => ByKey(normalizedUserName, cancellationToken);

    public Task<Account?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) => ByKey(normalizedEmail, cancellationToken);

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => SetEmailAsync(user, userName, cancellationToken);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.EmailKey);

    /// <summary>The account makes its own key when it takes an address.</summary>
    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetEmailAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task SetEmailAsync(Account user, string? email, CancellationToken cancellationToken)
    {
        user.UseEmail(EmailAddress.Read(email).Value);
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedEmailAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.EmailKey);

    /// <summary>As <see cref="SetNormalizedUserNameAsync"/>.</summary>
    public Task SetNormalizedEmailAsync(Account user, string? normalizedEmail, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<bool> GetEmailConfirmedAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.ConfirmedAt is not null);

    public Task SetEmailConfirmedAsync(Account user, bool confirmed, CancellationToken cancellationToken)
    {
        if (confirmed)
            user.Confirm(clock.GetUtcNow());
        else
            user.Unconfirm();
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.UsePasswordHash(passwordHash);
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken)
    {
        user.Restamp(stamp);
        return Task.CompletedTask;
    }

    public void Dispose() { }

    private Task<Account?> ByKey(string key, CancellationToken stop) => accounts.FindOne(account => account.EmailKey == key, stop);

    private IdentityResult Outcome(Domain.Result done, Account user) =>
        done.IsOk ? IdentityResult.Success
        : done.Failure == StorageFailures.Duplicate ? IdentityResult.Failed(errors.DuplicateEmail(user.Email))
        : IdentityResult.Failed(errors.ConcurrencyFailure());
}
