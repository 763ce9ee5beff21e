using Jams.Domain;
using Jams.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Jams.Workers.Accounts;

/// <summary>Moves an account to a new address by the link that was sent there. The old address is told.</summary>
public sealed class UseNewAddress(UserManager<Account> users, Letters letters, EndOtherSessions sessions)
{
    /// <summary>The account. Fails for a dead link, and when the address got an account of its own in the meantime. Every device is signed out.</summary>
    public async Task<Result<Account>> Run(string? accountId, string? token, string? email, CancellationToken stop = default)
    {
        var wanted = EmailAddress.Read(email);
        if (wanted.Failure is not null || await For(accountId, token, email) is not { } account)
            return AccountFailures.LinkDead;
        var before = account.Email;
        account.UseEmail(wanted.Value);
        if (!(await users.UpdateSecurityStampAsync(account)).Succeeded)
            return AccountFailures.LinkDead;
        await sessions.Run(account.Id, keep: null, stop);
        await letters.Notice(account, words => words["Your JAMS account has a new address"], stop, to: before);
        return account;
    }

    /// <summary>The account a link was made for, if it still works.</summary>
    public async Task<Account?> For(string? accountId, string? token, string? email) =>
        accountId is not null && token is not null && email is not null && await users.FindByIdAsync(accountId) is { } account
        && await users.VerifyUserTokenAsync(account, LinkTokens.Name, UserManager<Account>.GetChangeEmailTokenPurpose(email), token) ? account : null;
}
