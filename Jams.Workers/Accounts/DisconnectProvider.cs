using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Admin;
using Jams.Domain.Storage;
using Microsoft.AspNetCore.Identity;

namespace Jams.Workers.Accounts;

/// <summary>Takes a sign-in at a provider off an account.</summary>
public sealed class DisconnectProvider(UserManager<Account> users, Letters letters)
{
    /// <summary>Fails when it is the only way in.</summary>
    public async Task<Result> Run(string accountId, string provider, string key, CancellationToken stop = default)
    {
        if (await users.FindByIdAsync(accountId) is not { } account)
            return AdminFailures.NoAccount;
        var logins = await users.GetLoginsAsync(account);
        if (logins.All(login => login.LoginProvider != provider || login.ProviderKey != key))
            return Result.Ok;
        if (account.PasswordHash is null && logins.Count == 1 && (await users.GetPasskeysAsync(account)).Count == 0)
            return AccountFailures.LastWayIn;
        if (!(await users.RemoveLoginAsync(account, provider, key)).Succeeded)
            return StorageFailures.Stale;
        await letters.Notice(account, words => words["Sign-in with {0} was taken off your JAMS account", provider], stop);
        return Result.Ok;
    }
}
