using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Microsoft.AspNetCore.Identity;

namespace Jams.Workers.Accounts;

/// <summary>
/// Whose account an address and a password open. For every address the same happens: a try is counted, one account is looked up, one slow hash is
/// computed, one sentence comes back; whether there is an account, or one without a password, makes no difference.
/// </summary>
public sealed class CheckPassword(UserManager<Account> users, CountTries counting, IDocuments<Tries> tries, Decoy decoy)
{
    private static readonly int PauseMinutes = (int)Tries.Pause.TotalMinutes;

    /// <summary>Fails with <see cref="AccountFailures.NoMatch"/> or <see cref="AccountFailures.Paused"/>.</summary>
    public async Task<Result<Account>> Run(string? email, string? password, CancellationToken stop = default)
    {
        var key = EmailAddress.KeyOf(email);
        var id = IdOf(key);
        var free = await counting.Run(id, AccountFailures.Paused, stop);
        if (free.Failure is { } paused)
            return paused;
        if (await Opened(key, password ?? "") is not { } account)
            return free.Value > 0 ? AccountFailures.NoMatch(free.Value) : AccountFailures.Paused(PauseMinutes);
        await tries.Delete(id, stop);
        return account;
    }

    /// <summary>The count of tries for an address in its comparable form.</summary>
    public static string IdOf(string emailKey) => Tries.IdOf("password", emailKey);

    private async Task<Account?> Opened(string key, string password)
    {
        var account = await users.FindByNameAsync(key);
        if (account?.PasswordHash is not null)
            return await users.CheckPasswordAsync(account, password) ? account : null;
        decoy.Check(password);
        return null;
    }
}
