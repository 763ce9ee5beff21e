using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Microsoft.AspNetCore.Identity;

namespace Jams.Workers.Accounts;

/// <summary>Changes a signed-in person's password. Every other device is signed out.</summary>
public sealed class ChangePassword(UserManager<Account> users, CheckPassword check, IPasswordHasher<Account> hasher, KeepThisSession keep, EndOtherSessions sessions, Letters letters)
{
    /// <summary>
    /// <paramref name="session"/> is the one that stays. Fails for a wrong current password (tries are counted as at sign-in) and for a new one that may not be used.
    /// An account without a password needs no current one; the page asks for a fresh proof then.
    /// </summary>
    public async Task<Result> Run(string accountId, string session, string? current, string? wanted, CancellationToken stop = default)
    {
        if (await users.FindByIdAsync(accountId) is not { } account)
            return AccountFailures.Gone;
        if (account.PasswordHash is not null)
        {
            var checkedNow = await check.Run(account.Email, current, stop);
            if (checkedNow.Failure is { } wrong)
                return wrong.Kind == FailureKind.TooMany ? wrong.For("Current") : AccountFailures.WrongPassword.For("Current");
            account = checkedNow.Value;
        }
        if (PasswordRules.Check(wanted, account.Email) is { } weak)
            return weak.For("Wanted");
        account.UsePasswordHash(hasher.HashPassword(account, wanted!));
        if (!(await users.UpdateSecurityStampAsync(account)).Succeeded)
            return StorageFailures.Stale;
        await keep.Run(account, session, stop);
        await sessions.Run(account.Id, session, stop);
        await letters.Notice(account, words => words["The password of your JAMS account was changed"], stop);
        return Result.Ok;
    }
}
