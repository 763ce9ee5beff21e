using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jams.Tests.Servers;

/// <summary>
/// A server that speaks OpenAI's API on a free port (tests/servers/models.mjs, on npm's @copilotkit/aimock). It answers what tests teach it, by the name of the model: each test takes names of its own.
/// Everything it was asked is in its journal.
/// </summary>
public sealed class ModelServer : IAsyncDisposable
{
    /// <summary>The only key it accepts.</summary>
    public const string Key = "sk-lamp-on-the-desk";

    private readonly Process _process;
    private readonly HttpClient _control;

    private ModelServer(Process process, string origin)
    {
        (_process, Origin) = (process, origin);
#pragma warning disable RS0030 // The tests' own line to the emulator.
        _control = new HttpClient { BaseAddress = new Uri(origin) };
#pragma warning restore RS0030
        _control.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    public string Origin { get; }

    /// <summary>What a person types as the address.</summary>
    public string Address => Origin + "/v1";

    public static async Task<ModelServer> Start(string repository)
    {
        var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(repository, "tests", "servers", "models.mjs"), Key]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var ready = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The model server did not start. It needs Node and npm ci.");
        return new ModelServer(process, ready.Split(' ')[1]);
    }

    /// <summary>From now on this model answers so.</summary>
    public Task Answers(string model, string content, object? more = null) => Teach(new { match = new { model }, response = Merged(new { content }, more) });

    /// <summary>From now on this model answers with an error.</summary>
    public Task Fails(string model, int status, object error, int? retryAfter = null, int? sequenceIndex = null) =>
        Teach(new { match = sequenceIndex is null ? (object)new { model } : new { model, sequenceIndex }, response = new { error, status, retryAfter } });

    /// <summary>Adds a fixture in the emulator's own words.</summary>
    public async Task Teach(object fixture)
    {
        var answer = await _control.PostAsJsonAsync("/__aimock/fixtures", new { fixtures = new[] { fixture } }, JsonSerializerOptions.Web);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What this model was asked, oldest first: the bodies of the requests.</summary>
    public async Task<IReadOnlyList<JsonNode>> Asked(string model) =>
        [.. (await _control.GetFromJsonAsync<JsonArray>("/__aimock/journal"))!.Where(entry => (string?)entry!["body"]?["model"] == model).Select(entry => entry!["body"]!)];

    public async ValueTask DisposeAsync()
    {
        _control.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static JsonObject Merged(object first, object? second)
    {
        var merged = JsonSerializer.SerializeToNode(first, JsonSerializerOptions.Web)!.AsObject();
        if (second is not null)
            foreach (var (name, value) in JsonSerializer.SerializeToNode(second, JsonSerializerOptions.Web)!.AsObject())
                merged[name] = value?.DeepClone();
        return merged;
    }
}
