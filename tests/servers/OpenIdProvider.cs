using System.Diagnostics;
using System.Text.Json;

namespace Jams.Tests.Servers;

/// <summary>An OpenID provider on a free port (tests/servers/openid.mjs, on npm's oauth2-mock-server). Whoever comes is signed in there at once, as who was said last.</summary>
public sealed class OpenIdProvider : IAsyncDisposable
{
    private readonly Process _process;

    private OpenIdProvider(Process process, string issuer)
    {
        _process = process;
        Issuer = issuer;
    }

    public string Issuer { get; }

    public static async Task<OpenIdProvider> Start(string repository)
    {
        var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(repository, "tests", "servers", "openid.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var ready = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The OpenID provider did not start. It needs Node and npm ci.");
        return new OpenIdProvider(process, ready.Split(' ')[1]);
    }

    /// <summary>Who is signed in there from now on.</summary>
    public async Task Claims(object claims)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(claims));
        await _process.StandardOutput.ReadLineAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
