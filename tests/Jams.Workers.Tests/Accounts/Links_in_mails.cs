using Jams.Domain.Accounts;
using Jams.Workers.Accounts;

namespace Jams.Workers.Tests.Accounts;

public sealed class Links_in_mails
{
    [Fact]
    public async Task Work_once_for_their_purpose_and_account_only()
    {
        await using var registry = await Registry.Open();
        var account = await registry.Account();
        var other = await registry.Account("other@links.example");
        var token = await registry.Users.GeneratePasswordResetTokenAsync(account);

        (await registry.Get<SetNewPassword>().Run(other.Id, token, "nine lanterns on a pier")).Failure.ShouldBe(AccountFailures.LinkDead);
        (await registry.Get<UseNewAddress>().Run(account.Id, token, "evil@links.example")).Failure.ShouldBe(AccountFailures.LinkDead);
        (await registry.Get<SetNewPassword>().Run(account.Id, token, "nine lanterns on a pier")).IsOk.ShouldBeTrue();
        (await registry.Get<SetNewPassword>().Run(account.Id, token, "ten lanterns on a pier")).Failure.ShouldBe(AccountFailures.LinkDead);
    }

    [Fact]
    public async Task Die_after_their_time()
    {
        await using var registry = await Registry.Open();
        var account = await registry.Account();
        var token = await registry.Users.GeneratePasswordResetTokenAsync(account);

        registry.Clock.Advance(TimeSpan.FromMinutes(59));
        (await registry.Get<SetNewPassword>().For(account.Id, token)).ShouldNotBeNull();
        registry.Clock.Advance(TimeSpan.FromMinutes(2));
        (await registry.Get<SetNewPassword>().For(account.Id, token)).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a token")]
    [InlineData("AAAA")]
    public async Task Cannot_be_made_up(string token)
    {
        await using var registry = await Registry.Open();
        var account = await registry.Account();

        (await registry.Get<SetNewPassword>().For(account.Id, token)).ShouldBeNull();
        (await registry.Get<SetNewPassword>().For("nobody", token)).ShouldBeNull();
    }
}
