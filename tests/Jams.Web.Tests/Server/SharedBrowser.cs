using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Jams.Web.Tests.Server.SharedBrowser))]

namespace Jams.Web.Tests.Server;

/// <summary>Debian's Chromium, started once when the first test asks for a page.</summary>
public sealed class SharedBrowser : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A fresh window with its own cookies.</summary>
    public async Task<IBrowserContext> Window(JamsServer server, int width = 1440, int height = 900, string? language = null, string? host = null) =>
        await (await Browser()).NewContextAsync(new()
        {
            BaseURL = host is null ? server.Address.ToString() : new UriBuilder(server.Address) { Host = host }.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            Locale = language ?? "en-GB",
            TimezoneId = "Europe/Berlin",
            ReducedMotion = ReducedMotion.Reduce,
        });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _gate.Dispose();
    }

    private async Task<IBrowser> Browser()
    {
        await _gate.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            // Two tests at a time on two busy cores: what is expected comes, but not always within five seconds.
            Assertions.SetDefaultExpectTimeout(20_000);
            return _browser ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync",
                ],
            });
        }
        finally
        {
            _gate.Release();
        }
    }
}
