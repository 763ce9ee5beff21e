using System.Diagnostics;
using Jams.Workers.Tests.Storage;
using MongoDB.Driver;

[assembly: AssemblyFixture(typeof(MongoServer))]

namespace Jams.Workers.Tests.Storage;

/// <summary>The server named by JAMS_TEST_MONGO, else the stand-in, started when the first test asks and ended with the run.</summary>
public sealed class MongoServer : IAsyncDisposable
{
    private readonly Lazy<Task<string>> _address;
    private Process? _standIn;

    public MongoServer() => _address = new(Start);

    /// <summary>A connection string with a database of its own.</summary>
    public async Task<string> Fresh() =>
        new MongoUrlBuilder(await _address.Value) { DatabaseName = "jams_test_" + Guid.NewGuid().ToString("N")[..12], ServerSelectionTimeout = TimeSpan.FromMinutes(1) }.ToString();

    public static async Task Drop(string connection)
    {
        var url = MongoUrl.Create(connection);
        using var client = new MongoClient(url);
        await client.DropDatabaseAsync(url.DatabaseName);
    }

    public async ValueTask DisposeAsync()
    {
        if (_standIn is null)
            return;
        _standIn.Kill();
        await _standIn.WaitForExitAsync();
        _standIn.Dispose();
    }

    private async Task<string> Start()
    {
        if (Environment.GetEnvironmentVariable("JAMS_TEST_MONGO") is { Length: > 0 } real)
            return real;
        _standIn = Process.Start(new ProcessStartInfo("/usr/bin/python3", [Path.Combine(Repository.Root, "tests", "servers", "mongo_standin.py"), "0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _standIn.ErrorDataReceived += (_, _) => { };
        _standIn.BeginErrorReadLine();
        var said = await _standIn.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        if (said?.StartsWith("READY ", StringComparison.Ordinal) != true)
            throw new InvalidOperationException("The MongoDB stand-in did not start. Install it: apt-get install -y --no-install-recommends python3-mongomock python3-bson python3-pymongo");
        Repository.Note("MongoDB: contract suite ran on the stand-in, not on a real server (set JAMS_TEST_MONGO)");
        return "mongodb://" + said["READY ".Length..];
    }
}
