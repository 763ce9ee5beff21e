using Deque.AxeCore.Playwright;
using Jams.Domain.Admin;
using Jams.Domain.Ai;
using Jams.Domain.Storage;
using Jams.Web.Tests.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Jams.Web.Tests.Ai;

public sealed class The_language_model_in_a_browser(SharedBrowser browser)
{
    [Fact]
    public async Task Is_set_and_chosen_on_pages_that_everybody_can_use()
    {
        await using var server = await JamsServer.Start();
        var person = await server.Admin("admin@axe-ai.example");
        using var client = await server.SignedInAs(person);
        foreach (var (theme, width, language) in new[] { ("dark", 1280, "en"), ("light", 320, "de") })
        {
            await client.Send("/settings/looks", ("Theme", theme), ("Density", "dense"), ("Shortcuts", "true"));
            await client.Send("/settings", ("Name", "Ines Achterberg"), ("Language", language), ("TimeZone", ""));
            await using var window = await browser.Window(server, width);
            await window.AddCookiesAsync(server.Cookies(client));
            var page = await window.NewPageAsync();
            await Look(page, $"{theme}-{width}-empty");
            await Fill(server, person.Id);
            await Look(page, $"{theme}-{width}-full");

            await page.GotoAsync("/admin/settings/ai");
            await page.Locator("#address").FillAsync("ftp://example.org");
            await page.EvaluateAsync("document.querySelector('form.admin').noValidate = true");
            await page.Locator("form.admin button.main").ClickAsync();
            await page.Locator("#address-wrong").WaitForAsync();
            await Check(page, $"{theme}-{width}-wrong");
            await Empty(server);
        }
    }

    private static async Task Look(IPage page, string state)
    {
        foreach (var path in new[] { "/admin/settings/ai", "/settings/ai" })
        {
            await page.GotoAsync(path);
            await Check(page, $"{path.Replace('/', '-')}-{state}");
        }
    }

    private static async Task Fill(JamsServer server, string userId)
    {
        await Change(server, new AiOffer
        {
            Connection = AiConnection.Of(new AiConnectionEntry("https://models.example/v1", "quick-1", "thorough-and-long-name-2026-11", "vectors-1", "secret")).Value,
            Budget = AiBudget.Of(BudgetUnit.Money, 5, "EUR", new AiPrice(0.15m, 0.6m), new AiPrice(2.5m, 10)).Value,
        });
        var usage = server.Services.GetRequiredService<Owned<AiUsage>>();
        var month = AiUsage.MonthOf(TimeProvider.System.GetUtcNow());
        if (await usage.Count(userId, used => true) > 0)
            return;
        var opened = (await server.Services.GetRequiredService<OpenModel>().Run(userId, "ai.hello", ModelStrength.Fast, new TokenUse(1, 1), TimeSpan.FromMinutes(5))).Value;
        var held = (await usage.Get(userId, AiUsage.IdOf(userId, month)))!;
        held.Settle(held.Held[0].Id, new TokenUse(1_234_567, 98_765), 5_250_000, 321);
        (await usage.Replace(userId, held)).IsOk.ShouldBeTrue();
        await server.Services.GetRequiredService<CloseModel>().Run(opened);
    }

    private static Task Empty(JamsServer server) => Change(server, new AiOffer());

    private static async Task Change(JamsServer server, AiOffer offer)
    {
        var version = (await server.Services.GetRequiredService<CurrentSettings>().Get()).Version;
        (await server.Services.GetRequiredService<ChangeServerSettings>().Run(version, settings => settings.OfferAi(offer))).IsOk.ShouldBeTrue();
    }

    private static async Task Check(IPage page, string what)
    {
        if (Environment.GetEnvironmentVariable("JAMS_SHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, what + ".png"), FullPage = true });
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, what);
        var found = (await page.RunAxe()).Violations;
        found.ShouldBeEmpty($"{what}: {string.Join("; ", found.Select(one => $"{one.Id} {string.Join(", ", one.Nodes.Select(node => node.Html))}"))}");
    }
}
