using Microsoft.Extensions.AI;

namespace Jams.Workers.Ai;

/// <summary>The same for vectors.</summary>
internal sealed class SpeakingEmbedder(IEmbeddingGenerator<string, Embedding<float>> inner) : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.GenerateAsync(values, options, cancellationToken);
        }
        catch (Exception fault) when (ModelFaults.Read(fault, cancellationToken) is { } said)
        {
            throw said;
        }
    }
}
