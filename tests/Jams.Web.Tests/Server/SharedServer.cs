[assembly: AssemblyFixture(typeof(Jams.Web.Tests.Server.SharedServer))]

namespace Jams.Web.Tests.Server;

/// <summary>One server for all tests that need nothing special. Tests share no state: each signs up people of its own.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    private JamsServer? _server;

    public JamsServer Server => _server ?? throw new InvalidOperationException("Not started yet.");

    public async ValueTask InitializeAsync() => _server = await JamsServer.Start();

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }
}
