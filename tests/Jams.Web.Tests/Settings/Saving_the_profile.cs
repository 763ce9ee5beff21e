using System.Net;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Settings;

public sealed class Saving_the_profile(SharedServer shared)
{
    private readonly JamsServer _server = shared.Server;

    [Fact]
    public async Task Counts_at_once_and_in_the_language_that_was_chosen()
    {
        var person = await _server.Person("profile@settings.example");
        using var client = await _server.SignedInAs(person);

        var saved = await client.Send("/settings", ("Name", "Ines Achterberg"), ("Language", "de"), ("TimeZone", "berlin"));

        saved.Leads().ShouldBe("/settings");
        var words = await (await client.Open("/settings")).Words();
        words.ShouldContain("Gespeichert.");
        words.ShouldContain("Ines Achterberg");
        (await _server.Again(person)).Preferences.TimeZone.ShouldBe("Europe/Berlin");
    }

    [Fact]
    public async Task Leaves_the_zone_to_the_browser_when_it_is_empty()
    {
        var person = await _server.Person("nozone@settings.example");
        using var client = await _server.SignedInAs(person);
        await client.Send("/settings", ("Name", "N"), ("Language", "en"), ("TimeZone", "Asia/Tokyo"));

        await client.Send("/settings", ("Name", "N"), ("Language", "en"), ("TimeZone", ""));

        (await _server.Again(person)).Preferences.TimeZone.ShouldBeNull();
    }

    [Theory]
    [InlineData("Name", "en", "Atlantis")]
    [InlineData("Name", "tlh", "Europe/Berlin")]
    [InlineData("a name with \u0007 in it", "en", "")]
    public async Task Refuses_what_does_not_exist_and_keeps_what_was_typed(string name, string language, string zone)
    {
        var person = await _server.Person($"{Guid.NewGuid():N}@settings.example");
        using var client = await _server.SignedInAs(person);

        var refused = await client.Send("/settings", ("Name", name), ("Language", language), ("TimeZone", zone));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain($"value=\"{zone}\"");
        (await _server.Again(person)).Preferences.TimeZone.ShouldBeNull();
    }

    [Fact]
    public async Task Offers_the_zone_of_the_browser_when_another_one_is_set()
    {
        var person = await _server.Person("travel@settings.example");
        using var client = await _server.SignedInAs(person);
        await client.Send("/settings", ("Name", "T"), ("Language", "en"), ("TimeZone", "Europe/Berlin"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/settings");
        request.Headers.Add("Cookie", "jams.zone=Europe%2FLisbon");

        var words = await (await client.SendAsync(request)).Words();
        await client.SendTo("/settings", "/settings?handler=Zone", ("TimeZone", "Europe/Lisbon"));

        words.ShouldContain("This browser is in Europe/Lisbon; your times are shown in Europe/Berlin.");
        var account = await _server.Again(person);
        account.Preferences.TimeZone.ShouldBe("Europe/Lisbon");
        account.Name.ShouldBe("T");
    }

    [Fact]
    public async Task Shows_script_in_a_name_as_text()
    {
        var person = await _server.Person("script@settings.example");
        using var client = await _server.SignedInAs(person);

        await client.Send("/settings", ("Name", "<script>alert(1)</script>"), ("Language", "en"));

        var page = await client.Text("/settings");
        page.ShouldNotContain("<script>alert");
        page.ShouldContain("&lt;script&gt;alert");
    }
}
