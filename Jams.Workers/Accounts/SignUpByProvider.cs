using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;

namespace Jams.Workers.Accounts;

/// <summary>Makes an account from a sign-in at a provider that vouches for the address.</summary>
public sealed class SignUpByProvider(EnterByProvider enter, ConnectProvider connect, IDocuments<Account> accounts, TimeProvider clock)
{
    /// <summary>The new, confirmed account, without a password. Fails as <see cref="EnterByProvider"/>, and when somebody was faster with the address.</summary>
    public async Task<Result<Account>> Run(ProviderPerson person, string? name, Preferences preferences, CancellationToken stop = default)
    {
        var entry = await enter.Run(person, stop);
        if (entry.Failure is { } refused)
            return refused;
        if (entry.Value.Entry != ProviderEntry.CanSignUp)
            return AccountFailures.AlreadyHere;
        var account = Account.Open(EmailAddress.Read(person.Email).Value, name ?? person.Name, preferences, clock.GetUtcNow());
        account.Confirm(clock.GetUtcNow());
        if (!(await accounts.Insert(account, stop)).IsOk)
            return AccountFailures.AlreadyHere;
        return (await connect.Run(account, person, stop)).Failure is { } taken ? taken : account;
    }
}
