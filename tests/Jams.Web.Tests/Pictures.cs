using Jams.Web.Tests.Server;

namespace Jams.Web.Tests;

/// <summary>The pictures of the README, of the demo person's search. They go to tests/output; with JAMS_KEEP_PICTURES set also to docs/pictures, where the README shows them.</summary>
public sealed class Pictures(DemoServer demo, SharedBrowser browser)
{
    [Theory]
    [InlineData("board", "/applications", 1440, 900)]
    [InlineData("application", "applications/{id}", 1440, 900)]
    [InlineData("phone", "/applications", 360, 740)]
    public async Task Show_the_rooms(string name, string address, int width, int height)
    {
        var server = await demo.Server();
        var path = address[0] == '/' ? address : $"/{address.Replace("{id}", demo.Sample(address), StringComparison.Ordinal)}";
        using var ines = await server.SignedInAs(demo.Ines);
        await using var window = await browser.Window(server, width, height);
        await window.AddCookiesAsync(server.Cookies(ines));
        var page = await window.NewPageAsync();
        (await page.GotoAsync(path))!.Ok.ShouldBeTrue();
        await page.EvaluateAsync("document.fonts.ready");

        var picture = await page.ScreenshotAsync();

        picture.Length.ShouldBeGreaterThan(10_000);
        await File.WriteAllBytesAsync(Path.Combine(Repository.Output, $"{name}.png"), picture);
        if (Environment.GetEnvironmentVariable("JAMS_KEEP_PICTURES") is { Length: > 0 })
            await File.WriteAllBytesAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Root, "docs", "pictures")).FullName, $"{name}.png"), picture);
    }
}
