using System.Net;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Settings;

public sealed class Choosing_the_looks(SharedServer shared)
{
    private readonly JamsServer _server = shared.Server;

    [Fact]
    public async Task Is_seen_on_the_next_page_of_every_device()
    {
        var person = await _server.Person("looks@settings.example");
        using var client = await _server.SignedInAs(person);
        using var other = await _server.AnotherDevice(person);

        await client.Send("/settings/looks", ("Theme", "light"), ("Density", "roomy"));

        foreach (var device in new[] { client, other })
            (await device.Text("/settings")).ShouldContain("data-theme=\"light\" data-density=\"roomy\" data-shortcuts=\"off\"");
    }

    [Fact]
    public async Task Keeps_language_and_zone()
    {
        var person = await _server.Person("keeps@settings.example");
        using var client = await _server.SignedInAs(person);
        await client.Send("/settings", ("Name", "K"), ("Language", "de"), ("TimeZone", "Europe/Berlin"));

        await client.Send("/settings/looks", ("Theme", "system"), ("Density", "dense"), ("Shortcuts", "true"));

        var look = (await _server.Again(person)).Preferences;
        (look.Language, look.TimeZone, look.Theme, look.Shortcuts).ShouldBe(("de", "Europe/Berlin", "system", true));
    }

    [Fact]
    public async Task Refuses_a_theme_that_does_not_exist()
    {
        using var client = await _server.SignedInAs("neon@settings.example");

        (await client.Send("/settings/looks", ("Theme", "neon"), ("Density", "dense"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Stays_in_the_browser_after_signing_out()
    {
        using var client = await _server.SignedInAs("door@settings.example");
        await client.Send("/settings/looks", ("Theme", "light"), ("Density", "dense"));
        await client.Send("/settings", ("Name", ""), ("Language", "de"));

        await client.SendTo("/settings", "/account/sign-out");

        (await client.Text("/account/sign-in")).ShouldContain("lang=\"de\" data-theme=\"light\"");
    }
}
