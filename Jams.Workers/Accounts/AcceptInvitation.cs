using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Admin;
using Jams.Domain.Storage;
using Microsoft.AspNetCore.Identity;

namespace Jams.Workers.Accounts;

/// <summary>Makes an account by invitation. The link came to the mailbox, so the address is proved by it.</summary>
public sealed class AcceptInvitation(IDocuments<Invitation> invitations, IDocuments<Account> accounts, IPasswordHasher<Account> hasher, CurrentSettings settings, TimeProvider clock)
{
    /// <summary>The new, confirmed account. Fails for a dead invitation, a name or password that cannot be, and when the address has an account already (its owner reads this: only they have the link).</summary>
    public async Task<Result<Account>> Run(string? token, string? name, string? password, Preferences preferences, CancellationToken stop = default)
    {
        if (await For(token, stop) is not { } invitation)
            return AccountFailures.NeedsInvitation;
        var address = EmailAddress.Read(invitation.Email).Value;
        if (name?.Trim().Length > Account.NameLimit)
            return AccountFailures.Name;
        if (PasswordRules.Check(password, address.Text) is { } weak)
            return weak;
        var account = Account.Open(address, name, preferences, clock.GetUtcNow());
        account.UsePasswordHash(hasher.HashPassword(account, password!));
        account.Confirm(clock.GetUtcNow());
        if (!(await accounts.Insert(account, stop)).IsOk)
            return AccountFailures.AlreadyHere;
        await invitations.Delete(invitation.Id, stop);
        return account;
    }

    /// <summary>The invitation with this token, if it can be taken up.</summary>
    public async Task<Invitation?> For(string? token, CancellationToken stop = default)
    {
        if (string.IsNullOrEmpty(token) || (await settings.Get(stop)).Registration == Registration.Closed)
            return null;
        var hash = Secret.Hash(token);
        return await invitations.FindOne(held => held.TokenHash == hash, stop) is { } found && found.IsOpen(clock.GetUtcNow()) ? found : null;
    }
}
