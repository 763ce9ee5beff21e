using System.Net;
using Jams.Domain.Mail;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Settings;

public sealed class Setting_up_a_second_step(SharedServer shared)
{
    private readonly JamsServer _server = shared.Server;

    [Fact]
    public async Task With_an_app_needs_its_code_gives_recovery_codes_once_and_signs_others_out()
    {
        var person = await _server.Person("app@factor.example");
        using var client = await _server.SignedInAs(person);
        using var other = await _server.AnotherDevice(person);

        var page = await client.Text("/settings/security/app");
        page.ShouldContain("src=\"data:image/svg&#x2B;xml;base64,");
        var key = await client.OfferedKey();
        key.Length.ShouldBe(32);
        (await client.Send("/settings/security/app", ("Code", "000000"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _server.Again(person)).Factors.IsOn.ShouldBeFalse();
        var proved = await client.Send("/settings/security/app", ("Code", SettingsSteps.CodeOf(key)));

        proved.StatusCode.ShouldBe(HttpStatusCode.OK);
        proved.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var codes = SettingsSteps.RecoveryCodesIn(await proved.Content.ReadAsStringAsync());
        codes.Count.ShouldBe(10);
        (await client.Text("/settings/security")).ShouldNotContain(codes[0]);
        (await (await client.Open("/settings/security")).Words()).ShouldContain("10 of 10 left");
        (await other.IsSignedIn()).ShouldBeFalse();
        (await _server.Mails(person.Email)).ShouldContain(mail => mail.Kind == MailKind.Notice);

        using var next = _server.Client();
        (await next.Send("/account/sign-in", ("Email", person.Email), ("Password", person.Password))).Leads().ShouldStartWith("/account/second-factor");
    }

    [Fact]
    public async Task With_another_app_keeps_the_recovery_codes()
    {
        var person = await _server.Person("second-app@factor.example");
        using var client = await _server.SignedInAs(person);
        await client.Send("/settings/security/app", ("Code", SettingsSteps.CodeOf(await client.OfferedKey())));
        var before = (await _server.Again(person)).Factors;

        var replaced = await client.Send("/settings/security/app", ("Code", SettingsSteps.CodeOf(await client.OfferedKey())));

        replaced.Leads().ShouldBe("/settings/security");
        var after = (await _server.Again(person)).Factors;
        after.AppKey.ShouldNotBe(before.AppKey);
        after.Recovery.ShouldBe(before.Recovery);
    }

    [Fact]
    public async Task And_removing_it_leaves_the_password_and_no_codes()
    {
        var person = await _server.Person("removed@factor.example");
        using var client = await _server.SignedInAs(person);
        await client.Send("/settings/security/app", ("Code", SettingsSteps.CodeOf(await client.OfferedKey())));

        (await client.Send("/settings/security/app/removal")).Leads().ShouldBe("/settings/security");

        var factors = (await _server.Again(person)).Factors;
        factors.IsOn.ShouldBeFalse();
        factors.Recovery.ShouldBeEmpty();
        (await _server.SignedInAs(person)).Dispose();
        (await client.Open("/settings/security/app/removal")).Leads().ShouldBe("/settings/security");
    }

    [Fact]
    public async Task Renews_the_recovery_codes_and_the_old_ones_are_dead()
    {
        var person = await _server.Person("renew@factor.example");
        using var client = await _server.SignedInAs(person);
        var first = SettingsSteps.RecoveryCodesIn(await (await client.Send("/settings/security/app", ("Code", SettingsSteps.CodeOf(await client.OfferedKey())))).Content.ReadAsStringAsync());

        var second = SettingsSteps.RecoveryCodesIn(await (await client.Send("/settings/security/recovery-codes")).Content.ReadAsStringAsync());

        second.Count.ShouldBe(10);
        var account = await _server.Again(person);
        account.UseRecoveryCode(first[0]).ShouldBeFalse();
        account.UseRecoveryCode(second[0]).ShouldBeTrue();
    }

    [Fact]
    public async Task Has_no_recovery_codes_while_there_is_no_second_step()
    {
        using var client = await _server.SignedInAs("codeless@factor.example");

        (await client.Open("/settings/security/recovery-codes")).Leads().ShouldBe("/settings/security");
        (await client.SendTo("/settings", "/settings/security/recovery-codes")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task With_codes_by_mail_is_not_offered_where_no_mail_is_sent()
    {
        var person = await _server.Person("mailless@factor.example");
        using var client = await _server.SignedInAs(person);

        (await (await client.Open("/settings/security")).Words()).ShouldContain("This server sends no mail yet.");
        (await client.SendTo("/settings", "/settings/security/mail-codes")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await _server.Again(person)).Factors.Email.ShouldBeFalse();
    }
}
