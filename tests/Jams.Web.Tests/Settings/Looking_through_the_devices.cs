using System.Net;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Settings;

public sealed class Looking_through_the_devices(SharedServer shared)
{
    private readonly JamsServer _server = shared.Server;

    [Fact]
    public async Task Tells_what_they_are_and_marks_this_one()
    {
        var person = await _server.Person("list@devices.example");
        using var client = await _server.SignedInAs(person);
        using var other = await _server.AnotherDevice(person);

        var words = await (await other.Open("/settings/sessions")).Words();

        words.ShouldContain("Firefox on Linux this device 127.0.0.1 last seen today");
        words.ShouldContain("An unknown program 127.0.0.1");
        words.ShouldContain("with the password");
    }

    [Fact]
    public async Task Signs_out_one()
    {
        var person = await _server.Person("one@devices.example");
        using var client = await _server.SignedInAs(person);
        using var other = await _server.AnotherDevice(person);
        var session = (await _server.Sessions(person)).Single(session => session.Agent is not null);

        (await client.SendTo("/settings/sessions", "/settings/sessions?handler=End", ("Id", session.Id))).Leads().ShouldBe("/settings/sessions");

        (await other.IsSignedIn()).ShouldBeFalse();
        (await client.IsSignedIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task Signs_out_all_others()
    {
        var person = await _server.Person("others@devices.example");
        using var client = await _server.SignedInAs(person);
        using var second = await _server.AnotherDevice(person);
        using var third = await _server.AnotherDevice(person);

        await client.SendTo("/settings/sessions", "/settings/sessions?handler=Others");

        (await second.IsSignedIn() || await third.IsSignedIn()).ShouldBeFalse();
        (await (await client.Open("/settings/sessions")).Words()).ShouldContain("2 devices were signed out.");
    }

    [Fact]
    public async Task Signs_out_this_one()
    {
        var person = await _server.Person("this@devices.example");
        using var client = await _server.SignedInAs(person);
        var session = (await _server.Sessions(person)).ShouldHaveSingleItem();

        (await client.SendTo("/settings/sessions", "/settings/sessions?handler=End", ("Id", session.Id))).Leads().ShouldBe("/account/sign-in");

        (await client.IsSignedIn()).ShouldBeFalse();
        (await _server.Sessions(person)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_somebody_else_finds_nothing()
    {
        var owner = await _server.Person("owner@devices.example");
        using var owners = await _server.SignedInAs(owner);
        var session = (await _server.Sessions(owner)).ShouldHaveSingleItem();
        using var client = await _server.SignedInAs("stranger@devices.example");

        (await client.SendTo("/settings/sessions", "/settings/sessions?handler=End", ("Id", session.Id))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await owners.IsSignedIn()).ShouldBeTrue();
    }
}
