using Deque.AxeCore.Playwright;
using Jams.Domain.Accounts;
using Jams.Domain.Admin;
using Jams.Domain.Mail;
using Jams.Web.Tests.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Jams.Web.Tests.Accounts;

/// <summary>Every page of the door in dark, light and on a narrow screen: axe finds nothing, nothing scrolls sideways. Pictures go to tests/output.</summary>
public sealed class The_door_looks(SharedBrowser browser) : IAsyncLifetime
{
    private JamsServer _server = null!;
    private TestPerson _person = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await JamsServer.Start();
        _person = await _server.Person("ines@achterberg.example", account =>
        {
            account.UseAppKey(Totp.NewKey());
            account.UseRecoveryCodes([RecoveryCodes.Hash("aaaaa-aaaaa")]);
        });
        await _server.Services.GetRequiredService<ChangeServerSettings>().Run(0, settings =>
        {
            settings.UseClient(SignInProvider.Google, "id", "secret", null);
            return settings.UseClient(SignInProvider.LinkedIn, "id", "secret", null);
        });
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("dark", 1440, "en")]
    [InlineData("light", 1440, "de")]
    [InlineData("dark", 320, "de")]
    [InlineData("light", 320, "en")]
    public async Task Clean_in_every_light_and_width(string theme, int width, string language)
    {
        using var asking = _server.Client();
        await asking.Send("/account/forgot", ("Email", _person.Email));
        await asking.Send("/account/sign-up", ("Email", "fresh@achterberg.example"), ("Password", "three boats on a lake"));
        var pages = new Dictionary<string, string>
        {
            ["sign-in"] = "/account/sign-in", ["sign-up"] = "/account/sign-up", ["forgot"] = "/account/forgot", ["check-mail"] = "/account/check-mail?about=password", ["sign-out"] = "/account/sign-out",
            ["reset"] = await _server.Link(_person.Email, MailKind.NewPassword), ["confirm"] = await _server.Link("fresh@achterberg.example", MailKind.Confirmation), ["dead-link"] = "/account/reset?account=0&token=0",
        };
        await using var window = await browser.Window(_server, width, 900, language == "de" ? "de-DE" : "en-GB", host: "localhost");
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/theme?to={theme}&back=/account/forgot");

        foreach (var (name, path) in pages)
        {
            await page.GotoAsync(path);
            await Look(page, $"{name}-{width}-{theme}");
        }

        await page.GotoAsync("/account/sign-in");
        await page.Locator("#email").FillAsync(_person.Email);
        await page.Locator("#password").FillAsync("not-the-one");
        await page.Locator("form:not([data-passkey]) button").ClickAsync();
        await page.Locator("[role=alert]:visible").WaitForAsync();
        await Look(page, $"sign-in-wrong-{width}-{theme}");

        await page.Locator("#password").FillAsync(_person.Password);
        await page.Locator("form:not([data-passkey]) button").ClickAsync();
        await page.WaitForURLAsync("**/account/second-factor");
        await Look(page, $"second-factor-{width}-{theme}");
    }

    private static async Task Look(IPage page, string name)
    {
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Output, $"door-{name}.png"), FullPage = true });
        var found = await page.RunAxe();
        found.Violations.Select(violation => $"{name}: {violation.Id} {string.Join(", ", violation.Nodes.Select(node => node.Html))}").ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, name);
    }
}
