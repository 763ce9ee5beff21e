using System.Net;
using Jams.Domain.Mail;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Settings;

public sealed class Changing_the_password(SharedServer shared)
{
    private const string Wanted = "seven pears in a bowl";
    private readonly JamsServer _server = shared.Server;

    [Fact]
    public async Task Signs_every_other_device_out_and_writes_to_the_person()
    {
        var person = await _server.Person("change@password.example");
        using var client = await _server.SignedInAs(person);
        using var other = await _server.AnotherDevice(person);

        var changed = await client.Send("/settings/security/password", ("Current", person.Password), ("Wanted", Wanted));

        changed.Leads().ShouldBe("/settings/security");
        (await client.IsSignedIn()).ShouldBeTrue();
        (await other.IsSignedIn()).ShouldBeFalse();
        (await _server.SignedInAs(person with { Password = Wanted })).Dispose();
        (await _server.Mails(person.Email)).ShouldContain(mail => mail.Kind == MailKind.Notice);
    }

    [Theory]
    [InlineData("not the password", Wanted)]
    [InlineData(null, "short")]
    [InlineData(null, "password1234")]
    public async Task Is_refused_without_the_current_one_and_for_a_weak_one(string? current, string wanted)
    {
        var person = await _server.Person($"{Guid.NewGuid():N}@password.example");
        using var client = await _server.SignedInAs(person);

        var refused = await client.Send("/settings/security/password", ("Current", current ?? person.Password), ("Wanted", wanted));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _server.SignedInAs(person)).Dispose();
    }

    [Fact]
    public async Task Of_an_account_without_one_asks_for_a_fresh_proof_instead()
    {
        var person = await _server.Person("first@password.example");
        using var client = await _server.SignedInAs(person);
        await Drop(person);

        (await client.Open("/settings/security/password")).Leads().ShouldBe("/settings/security/first-password");
        (await client.SendTo("/settings", "/settings/security/password", ("Wanted", Wanted))).Leads().ShouldBe("/settings/security/first-password");
        (await client.Send("/settings/security/first-password", ("Wanted", Wanted))).Leads().ShouldBe("/settings/security");

        (await _server.SignedInAs(person with { Password = Wanted })).Dispose();
    }

    [Fact]
    public async Task Cannot_be_had_by_the_way_of_accounts_without_one()
    {
        var person = await _server.Person("around@password.example");
        using var client = await _server.SignedInAs(person);

        (await client.SendTo("/settings", "/settings/security/first-password", ("Wanted", Wanted))).Leads().ShouldBe("/settings/security/password");

        (await _server.SignedInAs(person)).Dispose();
    }

    private async Task Drop(TestPerson person)
    {
        await _server.Get<Jams.Domain.Accounts.ChangeOwnAccount>().Run(person.Id, account =>
        {
            account.UsePasswordHash(null);
            return Jams.Domain.Result.Ok;
        });
    }
}
