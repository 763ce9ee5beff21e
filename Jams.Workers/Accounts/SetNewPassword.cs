using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Microsoft.AspNetCore.Identity;

namespace Jams.Workers.Accounts;

/// <summary>Sets a new password by the link from the mailbox. It ends every sign-in and every pause; an unconfirmed address is confirmed by it.</summary>
public sealed class SetNewPassword(UserManager<Account> users, IPasswordHasher<Account> hasher, ServerFounding founding, IDocuments<Tries> tries, EndOtherSessions sessions, Letters letters, TimeProvider clock)
{
    /// <summary>The account. Fails for a dead link and for a password that may not be used.</summary>
    public async Task<Result<Account>> Run(string? accountId, string? token, string? password, CancellationToken stop = default)
    {
        if (await For(accountId, token) is not { } account)
            return AccountFailures.LinkDead;
        if (PasswordRules.Check(password, account.Email) is { } weak)
            return weak;
        account.UsePasswordHash(hasher.HashPassword(account, password!));
        if (account.ConfirmedAt is null)
        {
            account.Confirm(clock.GetUtcNow());
            await founding.Take(account, stop);
        }
        if (!(await users.UpdateSecurityStampAsync(account)).Succeeded)
            return AccountFailures.LinkDead;
        await tries.Delete(CheckPassword.IdOf(account.EmailKey), stop);
        await sessions.Run(account.Id, keep: null, stop);
        await letters.Notice(account, words => words["The password of your JAMS account was changed"], stop);
        return account;
    }

    /// <summary>The account a link was made for, if it still works.</summary>
    public async Task<Account?> For(string? accountId, string? token) =>
        accountId is not null && token is not null && await users.FindByIdAsync(accountId) is { } account
        && await users.VerifyUserTokenAsync(account, LinkTokens.Name, UserManager<Account>.ResetPasswordTokenPurpose, token) ? account : null;
}
