using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Jams.Web.Tests.Server;

/// <summary>Looks for what keeps people out of a page.</summary>
public static class Barriers
{
    /// <summary>The page as it stands, dark and light, wide and at 320 px: nothing for axe to find, nothing wider than the window.</summary>
    public static async Task ShouldNotBeOn(IPage page, string what)
    {
        var before = page.ViewportSize!;
        foreach (var width in new[] { before.Width, 320 })
            foreach (var theme in new[] { "light", "dark" })
            {
                await page.SetViewportSizeAsync(width, before.Height);
                await page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
                (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, $"{what}, {width} px");
                (await page.RunAxe()).Violations.Select(found => $"{what}, {theme}, {width} px: {found.Id}: {string.Join("; ", found.Nodes.Select(node => node.Html))}").ShouldBeEmpty();
            }
        await page.SetViewportSizeAsync(before.Width, before.Height);
    }
}
