using Deque.AxeCore.Playwright;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Jams.Web.Tests.Server;
using Microsoft.Playwright;

namespace Jams.Web.Tests.Settings;

public sealed class The_settings_in_a_browser(SharedServer shared, SharedBrowser browser)
{
    private readonly JamsServer _server = shared.Server;

    [Theory]
    [InlineData("dark", 1280)]
    [InlineData("light", 320)]
    public async Task Are_accessible_and_never_wider_than_the_window(string theme, int width)
    {
        var person = await _server.Person($"{theme}{width}@axe.example");
        using var client = await _server.SignedInAs(person);
        var passkey = await _server.GivenPasskey(person, "A rather long name for a key that lives far away");
        await client.Send("/settings/security/app", ("Code", SettingsSteps.CodeOf(await client.OfferedKey())));
        await client.Send("/settings/looks", ("Theme", theme), ("Density", "dense"), ("Shortcuts", "true"));
        (await _server.AnotherDevice(person, otherwise: "/account/second-factor")).Dispose();
        await using var window = await Window(client, width);
        var page = await window.NewPageAsync();

        foreach (var path in new[]
        {
            "/settings", "/settings/looks", "/settings/address", "/settings/security", "/settings/security/password", "/settings/security/app", "/settings/security/app/removal",
            "/settings/security/mail-codes", "/settings/security/recovery-codes", "/settings/security/passkeys/new", $"/settings/security/passkeys/{passkey.Id}",
            $"/settings/security/passkeys/{passkey.Id}/removal", "/settings/sessions", "/settings/data", "/settings/data/deletion",
        })
        {
            await page.GotoAsync(Address(path));
            await Check(page, path);
        }
        await page.GotoAsync(Address("/settings/security/recovery-codes"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Make ten new codes" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Your recovery codes" }).WaitForAsync();
        await Check(page, "fresh codes");
        await page.GotoAsync(Address("/settings"));
        await page.GetByLabel("Time zone").FillAsync("Atlantis");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.GetByText("This time zone does not exist.").WaitForAsync();
        await Check(page, "an error");
    }

    [Fact]
    public async Task Make_a_passkey_with_the_device()
    {
        var person = await _server.Person("make@passkey.example");
        using var client = await _server.SignedInAs(person);
        await using var window = await Window(client, 1280);
        var page = await window.NewPageAsync();
        var device = await window.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });

        await page.GotoAsync(Address("/settings/security/passkeys/new"));
        await page.GetByLabel("Name").FillAsync("Kitchen laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the passkey" }).ClickAsync();

        await page.GetByText("The passkey is made.").WaitForAsync();
        (await page.GetByText("Kitchen laptop").CountAsync()).ShouldBe(1);
        (await _server.Get<Owned<Passkey>>().Count(person.Id, _ => true)).ShouldBe(1);
        (await _server.Mails(person.Email)).ShouldContain(mail => mail.Letter.Subject.Contains("passkey"));
    }

    [Fact]
    public async Task Show_a_theme_before_it_is_saved()
    {
        using var client = await _server.SignedInAs("preview@looks.example");
        await using var window = await Window(client, 1280);
        var page = await window.NewPageAsync();
        await page.GotoAsync(Address("/settings/looks"));

        await page.GetByRole(AriaRole.Radio, new() { Name = "Light" }).CheckAsync(new() { Force = true });

        (await page.Locator("html").GetAttributeAsync("data-theme")).ShouldBe("light");
        await page.ReloadAsync();
        (await page.Locator("html").GetAttributeAsync("data-theme")).ShouldBe("dark");
    }

    [Fact]
    public async Task Work_by_keyboard_alone()
    {
        using var client = await _server.SignedInAs("keys@looks.example");
        await using var window = await Window(client, 1280);
        var page = await window.NewPageAsync();
        await page.GotoAsync(Address("/settings/looks"));

        await page.GetByRole(AriaRole.Radio, new() { Name = "Dark" }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");

        await page.GetByText("Saved.").WaitForAsync();
        (await page.Locator("html").GetAttributeAsync("data-theme")).ShouldBe("light");
    }

    /// <summary>Passkeys need a name, an address in figures has none.</summary>
    private string Address(string path) => $"http://localhost:{_server.Address.Port}{path}";

    private async Task<IBrowserContext> Window(HttpClient client, int width)
    {
        var window = await browser.Window(_server, width);
        await window.AddCookiesAsync(_server.Cookies(client));
        return window;
    }

    private static async Task Check(IPage page, string what)
    {
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, what);
        var found = (await page.RunAxe()).Violations;
        found.ShouldBeEmpty($"{what}: {string.Join("; ", found.Select(one => $"{one.Id} {string.Join(", ", one.Nodes.Select(node => node.Html))}"))}");
    }
}
