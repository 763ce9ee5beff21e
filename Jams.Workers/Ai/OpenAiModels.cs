using System.ClientModel;
using System.ClientModel.Primitives;
using System.Collections.Concurrent;
using Jams.Domain.Ai;
using Jams.Domain.Security;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Jams.Workers.Ai;

/// <summary>Clients for servers that speak OpenAI's API, on guarded connections. Retries are the handler's, so the package's own are off.</summary>
internal sealed class OpenAiModels(IHttpClientFactory clients) : IReachModels
{
    // What servers turned out not to know, by address and model; only a handful of servers are ever set.
    private readonly ConcurrentDictionary<string, Missing> _missing = new();

    public IChatClient Chat(AiConnection connection, string model, NetworkReach reach)
    {
        var chat = Client(connection, reach).GetChatClient(model).AsIChatClient();
        var key = connection.Address + " " + model;
        return new SpeakingChatClient(new ForgivingChatClient(chat, () => _missing.GetValueOrDefault(key), missing => _missing[key] = missing));
    }

    public IEmbeddingGenerator<string, Embedding<float>> Embeddings(AiConnection connection, string model, NetworkReach reach) =>
        new SpeakingEmbedder(Client(connection, reach).GetEmbeddingClient(model).AsIEmbeddingGenerator());

    private OpenAIClient Client(AiConnection connection, NetworkReach reach)
    {
        var options = new OpenAIClientOptions
        {
            Endpoint = new Uri(connection.Address),
            Transport = new HttpClientPipelineTransport(clients.CreateClient(ModelHttp.Name(reach))),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            // Every call brings its own patience.
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        };
        if (connection.Key is null)
            options.AddPolicy(new NoKey(), PipelinePosition.BeforeTransport);
        return new OpenAIClient(new ApiKeyCredential(connection.Key ?? "none"), options);
    }

    /// <summary>The package insists on a key; servers that want none get none.</summary>
    private sealed class NoKey : PipelinePolicy
    {
        public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
        {
            message.Request.Headers.Remove("Authorization");
            ProcessNext(message, pipeline, currentIndex);
        }

        public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
        {
            message.Request.Headers.Remove("Authorization");
            return ProcessNextAsync(message, pipeline, currentIndex);
        }
    }
}
