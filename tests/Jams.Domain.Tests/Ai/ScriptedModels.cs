using Jams.Domain.Ai;
using Jams.Domain.Security;
using Microsoft.Extensions.AI;

namespace Jams.Domain.Tests.Ai;

/// <summary>A model that says what a test wrote down for it, in order, and remembers what it was asked. The last line is said again and again.</summary>
internal sealed class ScriptedModels : IReachModels, IChatClient
{
    private readonly Queue<Func<CancellationToken, Task<ChatResponse>>> _script = new();

    public List<IReadOnlyList<ChatMessage>> Asked { get; } = [];

    public List<(string Address, string Model, NetworkReach Reach)> Reached { get; } = [];

    public void Says(string text, UsageDetails? usage = null, ChatFinishReason? end = null) =>
        Does(_ => Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, text)) { Usage = usage, FinishReason = end ?? ChatFinishReason.Stop }));

    public void Fails(ModelProblem problem, TimeSpan? retryAfter = null) => Does(_ => throw new ModelFault(problem, retryAfter));

    public void Does(Func<CancellationToken, Task<ChatResponse>> what) => _script.Enqueue(what);

    public IChatClient Chat(AiConnection connection, string model, NetworkReach reach)
    {
        lock (_script)
            Reached.Add((connection.Address, model, reach));
        return this;
    }

    public IEmbeddingGenerator<string, Embedding<float>> Embeddings(AiConnection connection, string model, NetworkReach reach) => throw new NotSupportedException("No test asks for vectors here.");

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Func<CancellationToken, Task<ChatResponse>> next;
        lock (_script)
        {
            Asked.Add([.. messages]);
            next = _script.Count > 1 ? _script.Dequeue() : _script.Peek();
        }
        return next(cancellationToken);
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var whole = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var word in whole.Text.Split(' '))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (word == "BREAK")
                throw new ModelFault(ModelProblem.BrokenOff);
            if (word == "WAIT")
                await Task.Delay(Timeout.Infinite, cancellationToken);
            yield return new ChatResponseUpdate(ChatRole.Assistant, word + " ");
        }
        yield return new ChatResponseUpdate { FinishReason = whole.FinishReason, Contents = whole.Usage is { } usage ? [new UsageContent(usage)] : [] };
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose() { }
}
