using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Jams.Web.Shell;
using Jams.Web.Tests.Server;
using Microsoft.Extensions.Logging;

namespace Jams.Web.Tests;

public sealed class Starting_and_ending
{
    [Fact]
    public async Task Ends_without_a_complaint()
    {
        using var log = new Complaints();

        await using (await JamsServer.Start(builder => builder.Logging.AddProvider(log)))
        {
        }

        log.Said.ShouldBeEmpty();
    }

    [Fact]
    public async Task On_a_taken_address_is_refused_without_calling_background_work_failed()
    {
        using var log = new Complaints();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var folder = Directory.CreateTempSubdirectory("jams-test-").FullName;

        var code = await Start.Serve(() => Program.Build(["--environment=Production", $"--urls=http://{taken.LocalEndpoint}"], builder =>
        {
            builder.Configuration["JAMS_DATA"] = folder;
            builder.Configuration["JAMS_MONGO"] = "";
            builder.Logging.ClearProviders().AddProvider(log);
        }));

        code.ShouldBe(1);
        log.Said.ShouldAllBe(said => said.Contains("Hosting failed to start"));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What the server logs as an error.</summary>
    private sealed class Complaints : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Said { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                Said.Enqueue($"{formatter(state, exception)} {exception}");
        }

        public void Dispose() { }
    }
}
