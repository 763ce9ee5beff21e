using Jams.Domain;
using Jams.Domain.Admin;
using Jams.Domain.Ai;
using Jams.Domain.Storage;
using Jams.Tests.Servers;
using Jams.Workers.Ai;
using Jams.Workers.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jams.Workers.Tests.Ai;

/// <summary>Language models wired as the program wires them, on a store of their own. What is logged is kept, to be looked through.</summary>
internal sealed class ModelRoom : IAsyncDisposable
{
    public const string Ines = "ines";

    private readonly string _folder = Directory.CreateTempSubdirectory("jams-test-").FullName;
    private readonly ServiceProvider _services;
    private readonly Journal _journal = new();

    private ModelRoom() => _services = new ServiceCollection()
        .AddLogging(log => log.SetMinimumLevel(LogLevel.Trace).AddProvider(_journal))
        .AddSingleton(TimeProvider.System).AddSingleton(typeof(WorkBell<>))
        .AddJamsStorage(new StorageOptions { DataFolder = _folder }).AddAdmin().AddJamsAi()
        .AddSingleton(new Prompts([Letter, .. new Prompts().All])).BuildServiceProvider();

    public static Prompt Letter { get; } = Prompt.Read("test.letter", """
        ---
        version: 1
        title: Reading letters
        model: fast
        answer: 64
        patience: 20
        ---
        # Instructions
        Say what kind of letter this is.

        # Input
        {{text letter}}
        """);

    public string Logged => string.Join('\n', _journal.Lines);

    public static async Task<ModelRoom> Open(string address, string model, string? key = ModelServer.Key, string? embedding = null)
    {
        var room = new ModelRoom();
        await room.Get<StorageStart>().Run();
        (await room.Get<ChangeServerSettings>().Run(0, settings => settings.OfferAi(new AiOffer { Connection = Connection(address, model, key, embedding) }))).IsOk.ShouldBeTrue();
        return room;
    }

    public static AiConnection Connection(string address, string model, string? key = ModelServer.Key, string? embedding = null) =>
        AiConnection.Of(new AiConnectionEntry(address, model, EmbeddingModel: embedding, Key: key)).Value;

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public static ModelCall Call(string letter) => ModelCall.For(Ines, "test.letter").WithText("letter", letter);

    public Task<Result<Letterkind>> Ask(string letter = "We regret") => Get<AskModel>().Run<Letterkind>(Call(letter));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Keeps what is logged.</summary>
    private sealed class Journal : ILoggerProvider, ILogger
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose() { }
    }
}

/// <summary>What tests want to know of a letter.</summary>
internal sealed record Letterkind(string Kind);
