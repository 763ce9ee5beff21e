using Jams.Domain.Accounts;

namespace Jams.Domain.Tests.Accounts;

public sealed class An_account
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private readonly Account _account = Account.Open(EmailAddress.Read("Ines@Achterberg.example").Value, " Ines Achterberg ", new Preferences(), Now);

    [Fact]
    public void Begins_unconfirmed_as_a_job_seeker()
    {
        _account.ConfirmedAt.ShouldBeNull();
        _account.Roles.ShouldBe([Role.JobSeeker]);
        _account.Name.ShouldBe("Ines Achterberg");
        _account.KeyOwner.ShouldBe(_account.Id);
    }

    [Fact]
    public void Is_found_by_the_words_of_name_and_address() => _account.Words.ShouldBe(["ines", "achterberg", "example", "ines@achterberg.example"]);

    [Fact]
    public void Never_loses_the_first_role()
    {
        _account.Grant(Role.Admin);
        _account.Grant(Role.Admin);
        _account.Revoke(Role.JobSeeker);
        _account.Roles.ShouldBe([Role.JobSeeker, Role.Admin]);

        _account.Revoke(Role.Admin);
        _account.Roles.ShouldBe([Role.JobSeeker]);
    }

    [Fact]
    public void Ends_what_was_signed_in_when_it_is_locked()
    {
        var session = SessionTicket.Begin(_account, "key", "password", stays: true, proven: true, Now, Now.AddDays(30));
        session.IsGood(_account, Now).ShouldBeTrue();

        _account.Lock(Now.AddDays(1));
        session.IsGood(_account, Now).ShouldBeFalse();
        _account.Unlock();
        session.IsGood(_account, Now).ShouldBeFalse();
    }

    [Fact]
    public void Takes_an_app_only_after_its_code()
    {
        var key = _account.OfferApp();
        _account.OfferApp().ShouldBe(key);
        _account.ProveApp("000000", Now).ShouldBe(Totp.Code(key, Totp.StepOf(Now)) == "000000");
        _account.Factors.IsOn.ShouldBeFalse();

        _account.ProveApp(Totp.Code(key, Totp.StepOf(Now)), Now).ShouldBeTrue();
        _account.Factors.IsOn.ShouldBeTrue();
        _account.UseAppCode(Totp.Code(key, Totp.StepOf(Now)), Now).ShouldBeFalse();
    }

    [Fact]
    public void Forgets_recovery_codes_with_the_last_second_factor()
    {
        _account.UseAppKey(Totp.NewKey());
        _account.UseEmailCodes(true);
        _account.UseRecoveryCodes(RecoveryCodes.New().Select(RecoveryCodes.Hash));

        _account.RemoveApp();
        _account.Factors.Recovery.Count.ShouldBe(10);
        _account.UseEmailCodes(false);
        _account.Factors.Recovery.ShouldBeEmpty();
    }

    [Fact]
    public void Takes_a_sent_code_once_and_for_ten_minutes()
    {
        var code = _account.IssueCode(Now);
        _account.UseSentCode(code, Now.AddMinutes(10)).ShouldBeFalse();
        _account.UseSentCode(code, Now.AddMinutes(9)).ShouldBeTrue();
        _account.UseSentCode(code, Now.AddMinutes(9)).ShouldBeFalse();
    }

    [Fact]
    public void Takes_a_recovery_code_once_however_it_is_typed()
    {
        var codes = RecoveryCodes.New();
        _account.UseRecoveryCodes(codes.Select(RecoveryCodes.Hash));

        _account.UseRecoveryCode($" {codes[3].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal)}").ShouldBeTrue();
        _account.UseRecoveryCode(codes[3]).ShouldBeFalse();
        _account.Factors.Recovery.Count.ShouldBe(9);
    }

    [Fact]
    public void Refuses_a_name_that_is_too_long() => _account.Rename(new string('n', 101)).Failure.ShouldBe(AccountFailures.Name);

    [Theory]
    [InlineData("fr", "dark", "dense", null)]
    [InlineData("en", "pink", "dense", null)]
    [InlineData("en", "dark", "huge", null)]
    [InlineData("en", "dark", "dense", "Mars/Olympus")]
    public void Has_no_preferences_that_do_not_exist(string language, string theme, string density, string? zone) => Preferences.Of(language, theme, density, zone, true).IsOk.ShouldBeFalse();
}
