[assembly: AssemblyFixture(typeof(Jams.Tests.Servers.SharedModels))]

namespace Jams.Tests.Servers;

/// <summary>One model server for all tests of an assembly, started when the first asks for it.</summary>
public sealed class SharedModels : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private ModelServer? _server;

    public async Task<ModelServer> Server()
    {
        await _gate.WaitAsync();
        try
        {
            return _server ??= await ModelServer.Start(Root());
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _gate.Dispose();
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Jams.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("The tests must run inside the checkout.");
    }
}
