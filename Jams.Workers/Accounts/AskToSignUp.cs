using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Admin;
using Jams.Domain.Storage;
using Microsoft.AspNetCore.Identity;

namespace Jams.Workers.Accounts;

/// <summary>
/// Somebody wants an account. The password is hashed and the wish stored; whether the address has an account is not looked at here,
/// so the answer is the same, and takes as long, for everybody. See <see cref="AnswerAccountRequest"/> for what follows.
/// </summary>
public sealed class AskToSignUp(IPasswordHasher<Account> hasher, IDocuments<AccountRequest> requests, WorkBell<AccountRequest> bell, CurrentSettings settings, ServerFounding founding, TimeProvider clock)
{
    /// <summary>Fails for an address, name or password that cannot be, and when this server takes no new accounts without invitation.</summary>
    public async Task<Result> Run(string? email, string? name, string? password, Preferences preferences, CancellationToken stop = default)
    {
        if (await founding.IsFounded(stop))
            switch ((await settings.Get(stop)).Registration)
            {
                case Registration.Closed: return AccountFailures.Closed;
                case Registration.Invite: return AccountFailures.NeedsInvitation;
            }
        var address = EmailAddress.Read(email);
        if (address.Failure is { } noAddress)
            return noAddress;
        if (name?.Trim().Length > Account.NameLimit)
            return AccountFailures.Name;
        if (PasswordRules.Check(password, address.Value.Text) is { } weak)
            return weak;
        var hash = hasher.HashPassword(Account.Open(address.Value, name, preferences, clock.GetUtcNow()), password!);
        var done = await requests.Insert(AccountRequest.For(AccountWish.SignUp, new AccountAsked(address.Value.Text, name, hash, preferences), clock.GetUtcNow()), stop);
        bell.Ring();
        return done;
    }
}
