using System.Text.RegularExpressions;
using Jams.Domain.Ai;
using Jams.Domain.Security;
using Microsoft.Extensions.AI;

namespace Jams.Workers.Tests.Mail.Filing;

/// <summary>A model that obeys whatever it reads: it answers with the JSON that the mail tells it to answer, or else with the mail itself. The worst there can be.</summary>
internal sealed partial class ObeyingModel : IReachModels, IChatClient
{
    private int _asked;

    public int Asked => _asked;

    public IChatClient Chat(AiConnection connection, string model, NetworkReach reach) => this;

    public IEmbeddingGenerator<string, Embedding<float>> Embeddings(AiConnection connection, string model, NetworkReach reach) => throw new NotSupportedException("Nobody asks for vectors here.");

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _asked);
        var read = string.Join('\n', messages.Where(message => message.Role == ChatRole.User).Select(message => message.Text));
        var wanted = Json().Matches(read).FirstOrDefault()?.Value ?? read;
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, wanted)) { FinishReason = ChatFinishReason.Stop });
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Nobody streams here.");

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose() { }

    [GeneratedRegex("""\{[^{}]*"meaning"[^{}]*\}""")]
    private static partial Regex Json();
}
