using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Microsoft.AspNetCore.Identity;

namespace Jams.Workers.Accounts;

/// <summary>Makes a confirmed account without mail: for the command line, whose user has the machine anyway. The first on a server runs it.</summary>
public sealed class AddUser(IDocuments<Account> accounts, IPasswordHasher<Account> hasher, ServerFounding founding, TimeProvider clock)
{
    /// <summary>The account. Fails for an address, name or password that cannot be, and when the address has an account already.</summary>
    public async Task<Result<Account>> Run(string email, string? name, string password, Preferences preferences, CancellationToken stop = default)
    {
        var address = EmailAddress.Read(email);
        if (address.Failure is { } none)
            return none;
        if (PasswordRules.Check(password, address.Value.Text) is { } weak)
            return weak;
        var account = Account.Open(address.Value, name, preferences, clock.GetUtcNow());
        account.UsePasswordHash(hasher.HashPassword(account, password));
        account.Confirm(clock.GetUtcNow());
        if (!(await accounts.Insert(account, stop)).IsOk)
            return AccountFailures.AlreadyHere;
        if (await founding.Take(account, stop) && (await accounts.Replace(account, stop)).Failure is { } lost)
            return lost;
        return account;
    }
}
