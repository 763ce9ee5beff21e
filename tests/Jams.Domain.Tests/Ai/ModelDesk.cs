using Jams.Domain.Admin;
using Jams.Domain.Ai;
using Jams.Domain.Storage;
using Jams.Workers.Ai;
using Jams.Workers.Storage;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Jams.Domain.Tests.Ai;

/// <summary>The use cases of language models on an embedded database of their own, with a scripted model behind them and a clock in hand.</summary>
internal sealed class ModelDesk : IAsyncDisposable
{
    public const string Ines = "ines";

    /// <summary>What tests ask.</summary>
    public static readonly Prompt Sort = Prompt.Read("test.sort", """
        ---
        version: 1
        title: Sorting things
        model: fast
        answer: 100
        patience: 20
        ---
        # Instructions
        Sort this into one of {{kinds}}.

        # Input
        {{text thing}}
        """);

    private readonly string _folder = Directory.CreateTempSubdirectory("jams-test-").FullName;
    private readonly ServiceProvider _services;

    private ModelDesk() => _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddSingleton(typeof(WorkBell<>))
        .AddJamsStorage(new StorageOptions { DataFolder = _folder }).AddAdmin().AddJamsAi()
        .AddSingleton<IReachModels>(Models).AddSingleton(new Prompts([Sort])).BuildServiceProvider();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));

    public ScriptedModels Models { get; } = new();

    /// <summary>With a model of the server's, unless <paramref name="offer"/> says otherwise.</summary>
    public static async Task<ModelDesk> Open(Func<AiOffer, AiOffer>? offer = null)
    {
        var desk = new ModelDesk();
        await desk.Get<StorageStart>().Run();
        await desk.Offer(offer ?? (standing => standing));
        return desk;
    }

    public static AiConnection Connection(string host, string fast = "quick-1") => AiConnection.Of(new AiConnectionEntry($"https://{host}/v1", fast, "thorough-1", Key: "secret")).Value;

    public static AiBudget TokenBudget(long tokens) => AiBudget.Of(BudgetUnit.Tokens, tokens, null, AiPrice.None, AiPrice.None).Value;

    public static UsageDetails Used(long tokensIn, long tokensOut) => new() { InputTokenCount = tokensIn, OutputTokenCount = tokensOut };

    public async Task Offer(Func<AiOffer, AiOffer> offer)
    {
        var version = (await Get<CurrentSettings>().Get()).Version;
        (await Get<ChangeServerSettings>().Run(version, settings => settings.OfferAi(offer(new AiOffer { Connection = Connection("models.example") })))).IsOk.ShouldBeTrue();
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public static ModelCall Call(string thing = "A letter from Ferrant & Daughters", string user = Ines) => ModelCall.For(user, "test.sort").With("kinds", "invitation, rejection").WithText("thing", thing);

    public Task<Result<Sorted>> Ask(string thing = "A letter from Ferrant & Daughters", string user = Ines) => Get<AskModel>().Run<Sorted>(Call(thing, user));

    public async Task<AiUsage> Usage(string user = Ines) => (await Get<SeeOwnAi>().Run(user)).Usage;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>What tests want to know.</summary>
internal sealed record Sorted(Kind Kind, string Evidence, int? Confidence);

/// <summary>A choice.</summary>
internal enum Kind
{
    Invitation,
    Rejection,
}
