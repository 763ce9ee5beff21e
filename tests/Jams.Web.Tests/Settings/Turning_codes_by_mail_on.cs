using Jams.Domain.Admin;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Settings;

public sealed class Turning_codes_by_mail_on : IAsyncLifetime
{
    private JamsServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await JamsServer.Start();
        // Nobody listens there: what is written stays in the outbox, where tests read it.
        var mail = MailServer.Of(new("127.0.0.1", 9, MailSecurity.None, null, null, "jams@jams.example", "JAMS")).Value;
        (await _server.Get<ChangeServerSettings>().Run(0, settings =>
        {
            settings.SendMailBy(mail);
            return Domain.Result.Ok;
        })).IsOk.ShouldBeTrue();
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Gives_recovery_codes_and_asks_for_a_code_at_the_next_sign_in()
    {
        var person = await _server.Person("codes@mail.example");
        using var client = await _server.SignedInAs(person);
        using var other = await _server.AnotherDevice(person);

        var turned = await client.Send("/settings/security/mail-codes");

        SettingsSteps.RecoveryCodesIn(await turned.Content.ReadAsStringAsync()).Count.ShouldBe(10);
        (await other.IsSignedIn()).ShouldBeFalse();
        (await _server.AnotherDevice(person, otherwise: "/account/second-factor")).Dispose();
    }

    [Fact]
    public async Task And_off_leaves_the_password()
    {
        var person = await _server.Person("off@mail.example");
        using var client = await _server.SignedInAs(person);
        await client.Send("/settings/security/mail-codes");

        (await client.SendTo("/settings/security/mail-codes", "/settings/security/mail-codes?handler=Off")).Leads().ShouldBe("/settings/security");

        (await _server.Again(person)).Factors.ShouldSatisfyAllConditions(factors => factors.IsOn.ShouldBeFalse(), factors => factors.Recovery.ShouldBeEmpty());
        (await _server.AnotherDevice(person)).Dispose();
    }

    [Fact]
    public async Task Beside_an_app_keeps_its_recovery_codes()
    {
        var person = await _server.Person("beside@mail.example");
        using var client = await _server.SignedInAs(person);
        await client.Send("/settings/security/app", ("Code", SettingsSteps.CodeOf(await client.OfferedKey())));
        var before = (await _server.Again(person)).Factors.Recovery;

        (await client.Send("/settings/security/mail-codes")).Leads().ShouldBe("/settings/security");
        (await client.Send("/settings/security/app/removal")).Leads().ShouldBe("/settings/security");

        var factors = (await _server.Again(person)).Factors;
        factors.IsOn.ShouldBeTrue();
        factors.Recovery.ShouldBe(before);
    }
}
