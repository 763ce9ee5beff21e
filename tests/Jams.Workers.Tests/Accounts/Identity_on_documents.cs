using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Jams.Workers.Tests.Accounts;

/// <summary>The promises Identity's stores make, on the embedded storage.</summary>
public sealed class Identity_on_documents
{
    [Fact]
    public async Task Finds_an_account_however_its_address_is_written()
    {
        await using var registry = await Registry.Open();
        var account = await registry.Account("Ines@Achterberg.example");

        (await registry.Users.FindByEmailAsync(" INES@achterberg.EXAMPLE "))!.Id.ShouldBe(account.Id);
        (await registry.Users.FindByNameAsync("ines@achterberg.example"))!.Id.ShouldBe(account.Id);
        (await registry.Users.FindByIdAsync(account.Id))!.Email.ShouldBe("Ines@Achterberg.example");
        (await registry.Users.FindByEmailAsync("nobody@achterberg.example")).ShouldBeNull();
    }

    [Fact]
    public async Task Keeps_one_account_for_an_address_when_two_come_at_once()
    {
        await using var registry = await Registry.Open();
        var wanted = Enumerable.Range(0, 8).Select(_ => Account.Open(EmailAddress.Read("ines@achterberg.example").Value, null, new Preferences(), registry.Clock.GetUtcNow()));

        var made = await Task.WhenAll(wanted.Select(account => registry.Users.CreateAsync(account)));

        made.Count(one => one.Succeeded).ShouldBe(1);
        made.Where(one => !one.Succeeded).SelectMany(one => one.Errors).ShouldAllBe(error => error.Code == nameof(IdentityErrorDescriber.DuplicateEmail));
    }

    [Fact]
    public async Task Tells_a_lost_race()
    {
        await using var registry = await Registry.Open();
        var account = await registry.Account();
        var mine = (await registry.Users.FindByIdAsync(account.Id))!;
        var theirs = (await registry.Users.FindByIdAsync(account.Id))!;

        (await registry.Users.AddToRoleAsync(mine, "Coach")).Succeeded.ShouldBeTrue();
        var late = await registry.Users.SetLockoutEndDateAsync(theirs, registry.Clock.GetUtcNow().AddDays(1));

        late.Errors.ShouldHaveSingleItem().Code.ShouldBe(nameof(IdentityErrorDescriber.ConcurrencyFailure));
        (await registry.Users.FindByIdAsync(account.Id))!.LockedUntil.ShouldBeNull();
    }

    [Fact]
    public async Task Checks_changes_and_seals_passwords()
    {
        await using var registry = await Registry.Open();
        var account = await registry.Account();
        var stamp = account.SecurityStamp;

        (await registry.Users.CheckPasswordAsync(account, "three boats on a lake")).ShouldBeTrue();
        (await registry.Users.CheckPasswordAsync(account, "two boats on a lake")).ShouldBeFalse();
        (await registry.Users.ChangePasswordAsync(account, "three boats on a lake", "nine lanterns on a pier")).Succeeded.ShouldBeTrue();

        account.SecurityStamp.ShouldNotBe(stamp);
        (await registry.Users.CheckPasswordAsync((await registry.Users.FindByIdAsync(account.Id))!, "nine lanterns on a pier")).ShouldBeTrue();
        typeof(Account).GetProperty(nameof(Account.PasswordHash))!.IsDefined(typeof(ProtectedAttribute), false).ShouldBeTrue();
    }

    [Fact]
    public async Task Knows_roles()
    {
        await using var registry = await Registry.Open();
        var account = await registry.Account();

        await registry.Users.AddToRoleAsync(account, "Admin");

        (await registry.Users.GetRolesAsync(account)).ShouldBe(["JobSeeker", "Admin"]);
        (await registry.Users.IsInRoleAsync(account, "admin")).ShouldBeTrue();
        (await registry.Users.GetUsersInRoleAsync("Admin")).ShouldHaveSingleItem().Id.ShouldBe(account.Id);
        await registry.Users.RemoveFromRoleAsync(account, "Admin");
        (await registry.Users.GetUsersInRoleAsync("Admin")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Gives_a_sign_in_at_a_provider_to_one_account_only()
    {
        await using var registry = await Registry.Open();
        var one = await registry.Account("one@logins.example");
        var other = await registry.Account("other@logins.example");
        var login = new UserLoginInfo("Google", "g-1", "one@gmail.example");

        (await registry.Users.AddLoginAsync(one, login)).Succeeded.ShouldBeTrue();
        (await registry.Users.AddLoginAsync(other, login)).Succeeded.ShouldBeFalse();
        await Should.ThrowAsync<LoginTakenException>(() => ((IUserLoginStore<Account>)registry.Get<IUserStore<Account>>()).AddLoginAsync(other, login, default));

        (await registry.Users.FindByLoginAsync("Google", "g-1"))!.Id.ShouldBe(one.Id);
        (await registry.Users.GetLoginsAsync(one)).ShouldHaveSingleItem().ProviderDisplayName.ShouldBe("one@gmail.example");
        await registry.Users.RemoveLoginAsync(one, "Google", "g-1");
        (await registry.Users.FindByLoginAsync("Google", "g-1")).ShouldBeNull();
    }

    [Fact]
    public async Task Keeps_passkeys_and_counts_their_use()
    {
        await using var registry = await Registry.Open();
        var account = await registry.Account();
        var other = await registry.Account("other@passkeys.example");
        byte[] id = [1, 2, 3, 250];
        var made = new UserPasskeyInfo(id, [9, 9], registry.Clock.GetUtcNow(), 1, ["internal"], true, true, false, [4], [5]) { Name = "Laptop" };

        (await registry.Users.AddOrUpdatePasskeyAsync(account, made)).Succeeded.ShouldBeTrue();
        var read = (await registry.Users.GetPasskeyAsync(account, id))!;
        read.SignCount = 7;
        read.IsBackedUp = true;
        (await registry.Users.AddOrUpdatePasskeyAsync(account, read)).Succeeded.ShouldBeTrue();

        var kept = (await registry.Users.GetPasskeysAsync(account)).ShouldHaveSingleItem();
        (kept.SignCount, kept.IsBackedUp, kept.Name, kept.IsUserVerified, kept.IsBackupEligible).ShouldBe((7u, true, "Laptop", true, true));
        kept.PublicKey.ShouldBe([9, 9]);
        kept.AttestationObject.ShouldBeEmpty();
        (await registry.Users.FindByPasskeyIdAsync(id))!.Id.ShouldBe(account.Id);
        (await registry.Users.GetPasskeyAsync(other, id)).ShouldBeNull();
        await Should.ThrowAsync<InvalidOperationException>(() => registry.Users.AddOrUpdatePasskeyAsync(other, made));
        await registry.Users.RemovePasskeyAsync(account, id);
        (await registry.Users.GetPasskeysAsync(account)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keeps_recovery_codes_as_hashes_and_redeems_each_once()
    {
        await using var registry = await Registry.Open();
        var account = await registry.Account();
        await ((IUserTwoFactorRecoveryCodeStore<Account>)registry.Get<IUserStore<Account>>()).ReplaceCodesAsync(account, ["aaaaa-bbbbb", "ccccc-ddddd"], default);
        account.Factors.Recovery.ShouldAllBe(hash => hash.Length == 64);

        (await registry.Users.RedeemTwoFactorRecoveryCodeAsync(account, "AAAAA BBBBB")).Succeeded.ShouldBeTrue();
        (await registry.Users.RedeemTwoFactorRecoveryCodeAsync(account, "aaaaa-bbbbb")).Succeeded.ShouldBeFalse();
        (await registry.Users.CountRecoveryCodesAsync(account)).ShouldBe(1);
    }

    [Fact]
    public async Task Turns_the_second_factor_on_by_proof_only()
    {
        await using var registry = await Registry.Open();
        var account = await registry.Account();
        (await registry.Users.GetTwoFactorEnabledAsync(account)).ShouldBeFalse();
        await Should.ThrowAsync<InvalidOperationException>(() => registry.Users.SetTwoFactorEnabledAsync(account, true));

        account.UseAppKey(Totp.NewKey());
        (await registry.Users.GetTwoFactorEnabledAsync(account)).ShouldBeTrue();
        await registry.Users.SetTwoFactorEnabledAsync(account, false);
        (await registry.Users.GetAuthenticatorKeyAsync(account)).ShouldBeNull();
    }
}
