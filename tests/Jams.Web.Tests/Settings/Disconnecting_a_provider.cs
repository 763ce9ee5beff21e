using System.Net;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Settings;

public sealed class Disconnecting_a_provider(SharedServer shared)
{
    private readonly JamsServer _server = shared.Server;

    [Fact]
    public async Task Takes_it_off_the_account_and_writes_to_the_person()
    {
        var person = await _server.Person("off@provider.example");
        using var client = await _server.SignedInAs(person);
        var login = await Connected(person);
        (await (await client.Open("/settings/security")).Words()).ShouldContain("ines@google.example connected today");

        (await client.Send(Removal(login))).Leads().ShouldBe("/settings/security");

        (await _server.Get<SeeSignIns>().Run(person.Id)).ShouldBeEmpty();
        (await _server.Mails(person.Email)).ShouldContain(mail => mail.Letter.Subject.Contains("Google"));
    }

    [Fact]
    public async Task Is_refused_when_it_is_the_last_way_in()
    {
        var person = await _server.Person("last@provider.example");
        using var client = await _server.SignedInAs(person);
        var login = await Connected(person);
        await _server.Get<ChangeOwnAccount>().Run(person.Id, account =>
        {
            account.UsePasswordHash(null);
            return Domain.Result.Ok;
        });

        (await client.Send(Removal(login))).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        (await _server.Get<SeeSignIns>().Run(person.Id)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Of_somebody_else_finds_nothing()
    {
        var owner = await _server.Person("owner@provider.example");
        var login = await Connected(owner);
        using var client = await _server.SignedInAs("stranger@provider.example");

        (await client.Open(Removal(login))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.SendTo("/settings", Removal(login))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await _server.Get<SeeSignIns>().Run(owner.Id)).ShouldHaveSingleItem();
    }

    private static string Removal(ExternalLogin login) => $"/settings/security/sign-ins/{login.Id}/removal";

    private async Task<ExternalLogin> Connected(TestPerson person)
    {
        var login = ExternalLogin.Connect(person.Id, "Google", Secret.New(), "ines@google.example", TimeProvider.System.GetUtcNow());
        (await _server.Get<Owned<ExternalLogin>>().Insert(person.Id, login)).IsOk.ShouldBeTrue();
        return login;
    }
}
