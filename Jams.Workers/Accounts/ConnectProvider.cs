using Jams.Domain;
using Jams.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Jams.Workers.Accounts;

/// <summary>Connects a sign-in at a provider to an account. Called only after both are proved: the provider's answer, and a signed-in person or their password.</summary>
public sealed class ConnectProvider(UserManager<Account> users, Letters letters)
{
    /// <summary>Fails when another account has this sign-in.</summary>
    public async Task<Result> Run(Account account, ProviderPerson person, CancellationToken stop = default)
    {
        if (await users.FindByLoginAsync(person.Provider, person.Key) is { } holder)
            return holder.Id == account.Id ? Result.Ok : AccountFailures.LoginTaken;
        try
        {
            if (!(await users.AddLoginAsync(account, new UserLoginInfo(person.Provider, person.Key, person.Email ?? person.Name))).Succeeded)
                return AccountFailures.LoginTaken;
        }
        catch (LoginTakenException)
        {
            return AccountFailures.LoginTaken;
        }
        await letters.Notice(account, words => words["Sign-in with {0} was connected to your JAMS account", person.Provider], stop);
        return Result.Ok;
    }
}
