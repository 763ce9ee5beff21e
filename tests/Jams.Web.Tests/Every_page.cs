using Deque.AxeCore.Playwright;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests;

/// <summary>
/// Every page of a person whose search fills it, and every page of somebody who has just arrived: axe finds nothing in dark, light and on 320 px, and no page scrolls sideways.
/// Read from the routes, so that a new page is tested by being there. The pages of the door have a test of their own.
/// </summary>
public sealed class Every_page(DemoServer demo, SharedBrowser browser)
{
    private static readonly (string Theme, int Width)[] Looks = [("dark", 1280), ("light", 1280), ("dark", 320)];

    [Fact]
    public async Task Is_accessible_when_it_is_full()
    {
        var server = await demo.Server();
        await Look(server, await server.SignedInAs(demo.Ines), address => true, Looks);
    }

    [Fact]
    public async Task Is_accessible_when_it_is_empty()
    {
        var server = await demo.Server();
        await Look(server, await server.SignedInAs("newcomer@pages.example"), address => !address.HasPlaces, Looks[1..]);
    }

    [Fact]
    public async Task Of_the_admin_is_accessible()
    {
        var server = await demo.Server();
        await Look(server, await server.SignedInAs(await server.Admin("admin@pages.example")), address => address.Path.StartsWith("/admin", StringComparison.Ordinal), Looks, admin: true);
    }

    private async Task Look(JamsServer server, HttpClient client, Func<Address, bool> wanted, (string, int)[] looks, bool admin = false)
    {
        await using var window = await browser.Window(server, 1280, host: "localhost");
        await window.AddCookiesAsync(server.Cookies(client));
        var page = await window.NewPageAsync();
        var wrong = new List<string>();
        var addresses = (await Addresses.All(server, demo.Sample)).Where(one => one.Method == "GET" && !one.Path.Contains('?') && wanted(one)
            && (admin || !one.Path.StartsWith("/admin", StringComparison.Ordinal)) && !IsNoPage(one.Path));
        foreach (var path in addresses.Select(one => one.Path))
        {
            if (!await IsPage(client, path))
                continue;
            await page.GotoAsync(path);
            foreach (var (theme, width) in looks)
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.WithoutLetters();
                await page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
                wrong.AddRange((await page.RunAxe()).Violations.Select(one => $"{path} {theme} {width}: {one.Id} {string.Join(", ", one.Nodes.Take(3).Select(node => node.Html))}"));
                if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") is > 0 and var over)
                    wrong.Add($"{path} {theme} {width}: {over} px wider than the window");
            }
        }
        client.Dispose();
        wrong.ShouldBeEmpty();
    }

    // Not files, streams and pictures; nor a letter, which is framed without scripts: nothing can be asked of it, and what it looks like is its writer's.
    private static async Task<bool> IsPage(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        return answer.Content.Headers.ContentType?.MediaType == "text/html" && answer.Content.Headers.ContentDisposition is null
            && !(answer.Headers.TryGetValues("Content-Security-Policy", out var policies) && policies.Any(policy => policy.Contains("sandbox", StringComparison.Ordinal)));
    }

    // The door is looked at elsewhere; streams and files are no pages.
    private static bool IsNoPage(string path) =>
        path.StartsWith("/account/", StringComparison.Ordinal) || path.StartsWith("/errors/", StringComparison.Ordinal) || path.Contains("/files/", StringComparison.Ordinal) || path.EndsWith("/bad-rows", StringComparison.Ordinal)
        || path is "/healthz" or "/readyz" or "/language" or "/theme" or "/design" or "/mail/images" or "/mail/events";
}
