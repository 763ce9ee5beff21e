using Jams.Domain;
using Jams.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Jams.Workers.Accounts;

/// <summary>
/// The link from the mailbox and the password together: the first proves that the address is theirs, the second that it is their account.
/// The first account confirmed on a server runs it.
/// </summary>
public sealed class ConfirmAddress(UserManager<Account> users, CheckPassword check, ServerFounding founding, TimeProvider clock)
{
    /// <summary>The account, confirmed. Fails for a dead link, a wrong password, and during a pause.</summary>
    public async Task<Result<Account>> Run(string? accountId, string? token, string? password, CancellationToken stop = default)
    {
        if (await For(accountId, token) is not { } account)
            return AccountFailures.LinkDead;
        var opened = await check.Run(account.Email, password, stop);
        if (opened.Failure is not null)
            return opened;
        account = opened.Value;
        account.Confirm(clock.GetUtcNow());
        await founding.Take(account, stop);
        // Also makes the link dead.
        return (await users.UpdateSecurityStampAsync(account)).Succeeded ? account : AccountFailures.LinkDead;
    }

    /// <summary>The account a link was made for, if it still works.</summary>
    public async Task<Account?> For(string? accountId, string? token) =>
        accountId is not null && token is not null && await users.FindByIdAsync(accountId) is { ConfirmedAt: null } account
        && await users.VerifyUserTokenAsync(account, LinkTokens.Name, UserManager<Account>.ConfirmEmailTokenPurpose, token) ? account : null;
}
