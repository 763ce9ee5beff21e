using System.Net;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Settings;

public sealed class Keeping_passkeys(SharedServer shared)
{
    private readonly JamsServer _server = shared.Server;

    [Fact]
    public async Task Lists_and_renames_them()
    {
        var person = await _server.Person("rename@passkey.example");
        using var client = await _server.SignedInAs(person);
        var passkey = await _server.GivenPasskey(person);

        (await client.Send($"/settings/security/passkeys/{passkey.Id}", ("Name", "Blue key"))).Leads().ShouldBe("/settings/security");

        (await (await client.Open("/settings/security")).Words()).ShouldContain("Blue key made today");
        (await client.Send($"/settings/security/passkeys/{passkey.Id}", ("Name", " "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Removes_one_and_signs_other_devices_out()
    {
        var person = await _server.Person("remove@passkey.example");
        using var client = await _server.SignedInAs(person);
        using var other = await _server.AnotherDevice(person);
        var passkey = await _server.GivenPasskey(person);

        (await client.Send($"/settings/security/passkeys/{passkey.Id}/removal")).Leads().ShouldBe("/settings/security");

        (await client.Open($"/settings/security/passkeys/{passkey.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.IsSignedIn()).ShouldBeFalse();
        (await _server.Mails(person.Email)).ShouldContain(mail => mail.Letter.Subject.Contains("Work laptop"));
    }

    [Fact]
    public async Task Never_removes_the_last_way_in()
    {
        var person = await _server.Person("last@passkey.example");
        using var client = await _server.SignedInAs(person);
        var passkey = await _server.GivenPasskey(person);
        await _server.Get<ChangeOwnAccount>().Run(person.Id, account =>
        {
            account.UsePasswordHash(null);
            return Domain.Result.Ok;
        });

        (await client.Send($"/settings/security/passkeys/{passkey.Id}/removal")).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        (await _server.Get<Owned<Passkey>>().Get(person.Id, passkey.Id)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Of_somebody_else_are_not_there()
    {
        var owner = await _server.Person("owner@passkey.example");
        var passkey = await _server.GivenPasskey(owner);
        using var client = await _server.SignedInAs("stranger@passkey.example");

        foreach (var page in new[] { $"/settings/security/passkeys/{passkey.Id}", $"/settings/security/passkeys/{passkey.Id}/removal" })
        {
            (await client.Open(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await client.SendTo("/settings", page, ("Name", "mine"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await _server.Get<Owned<Passkey>>().Get(owner.Id, passkey.Id))!.Name.ShouldBe("Work laptop");
    }
}
