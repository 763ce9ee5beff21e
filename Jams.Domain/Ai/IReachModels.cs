using Jams.Domain.Security;
using Microsoft.Extensions.AI;

namespace Jams.Domain.Ai;

/// <summary>Makes clients for model servers. They throw <see cref="ModelFault"/> and <see cref="OperationCanceledException"/>, nothing else, and follow no redirect.</summary>
public interface IReachModels
{
    /// <summary>A client for conversations with this model.</summary>
    IChatClient Chat(AiConnection connection, string model, NetworkReach reach);

    /// <summary>A client that turns texts into vectors with this model.</summary>
    IEmbeddingGenerator<string, Embedding<float>> Embeddings(AiConnection connection, string model, NetworkReach reach);
}
