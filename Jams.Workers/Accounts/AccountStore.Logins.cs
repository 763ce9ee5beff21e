using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Microsoft.AspNetCore.Identity;

namespace Jams.Workers.Accounts;

public sealed partial class AccountStore : IUserLoginStore<Account>
{
    /// <summary>Identity checks before that nobody has it; when two come at the same time, the unique index decides and this throws.</summary>
    public async Task AddLoginAsync(Account user, UserLoginInfo login, CancellationToken cancellationToken)
    {
        var added = await logins.Insert(ExternalLogin.Connect(user.Id, login.LoginProvider, login.ProviderKey, login.ProviderDisplayName, clock.GetUtcNow()), cancellationToken);
        if (!added.IsOk)
            throw new LoginTakenException();
    }

    public Task RemoveLoginAsync(Account user, string loginProvider, string providerKey, CancellationToken cancellationToken) =>
        logins.DeleteAll(login => login.UserId == user.Id && login.Provider == loginProvider && login.Key == providerKey, cancellationToken);

    public async Task<IList<UserLoginInfo>> GetLoginsAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await logins.Find(new Query<ExternalLogin>(login => login.UserId == user.Id), cancellationToken)).Select(login => new UserLoginInfo(login.Provider, login.Key, login.Label))];

    public async Task<Account?> FindByLoginAsync(string loginProvider, string providerKey, CancellationToken cancellationToken)
    {
        var found = await logins.FindOne(login => login.Provider == loginProvider && login.Key == providerKey, cancellationToken);
        return found is null ? null : await accounts.Get(found.UserId, cancellationToken);
    }
}

/// <summary>Two accounts wanted the same sign-in at a provider at the same time, and this one came second.</summary>
public sealed class LoginTakenException : Exception;
