using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Admin;
using Microsoft.AspNetCore.Identity;

namespace Jams.Workers.Accounts;

/// <summary>What a sign-in at a provider opens here.</summary>
public enum ProviderEntry
{
    /// <summary>It is connected to this account.</summary>
    Known,
    /// <summary>The address has an account; it is connected only after that account's password.</summary>
    NeedsPassword,
    /// <summary>No account yet; one can be made.</summary>
    CanSignUp,
}

/// <summary>Finds out what a sign-in at a provider opens. An address that the provider does not vouch for opens nothing.</summary>
public sealed class EnterByProvider(UserManager<Account> users, CurrentSettings settings)
{
    /// <summary>The entry, with the account where there is one. Fails for unverified addresses and where nobody may sign up.</summary>
    public async Task<Result<(ProviderEntry Entry, Account? Account)>> Run(ProviderPerson person, CancellationToken stop = default)
    {
        if (await users.FindByLoginAsync(person.Provider, person.Key) is { } known)
            return (ProviderEntry.Known, known);
        if (!person.Verified || EmailAddress.Read(person.Email).Failure is not null)
            return AccountFailures.ProviderUnverified(person.Provider);
        if (await users.FindByEmailAsync(person.Email!) is { } account)
            return (ProviderEntry.NeedsPassword, account);
        return (await settings.Get(stop)).Registration switch
        {
            Registration.Closed => AccountFailures.Closed,
            Registration.Invite => AccountFailures.NeedsInvitation,
            _ => (ProviderEntry.CanSignUp, null),
        };
    }
}
