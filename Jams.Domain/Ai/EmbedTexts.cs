using Microsoft.Extensions.Logging;

namespace Jams.Domain.Ai;

/// <summary>Turns texts into vectors, so that texts that mean the same can be found. Only where a model for it is set; features have a way without.</summary>
public sealed class EmbedTexts(FindModel find, OpenModel open, CloseModel close, IReachModels models, TimeProvider clock, ILogger<EmbedTexts> log)
{
    /// <summary>How long it may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>
    /// One vector a text, in the same order, all of one length. Counted under <paramref name="purpose"/> at the fast model's price.
    /// Fails with <see cref="AiFailures.NoEmbeddings"/> without a model for it, else as <see cref="AiFailures"/>.
    /// </summary>
    public async Task<Result<IReadOnlyList<ReadOnlyMemory<float>>>> Run(string userId, string purpose, IReadOnlyList<string> texts, CancellationToken stop = default)
    {
        var found = await find.Run(userId, ModelStrength.Fast, stop);
        if (found.Failure is { } none)
            return none;
        if (found.Value.Connection.EmbeddingModel is not { } model)
            return AiFailures.NoEmbeddings;
        if (texts.Count == 0)
            return Result.Of<IReadOnlyList<ReadOnlyMemory<float>>>([]);
        var estimate = new TokenUse(Tokens.Of(texts), 0);
        var opened = await open.Run(userId, purpose, found.Value, estimate, Patience + TimeSpan.FromMinutes(5), stop);
        if (opened.Failure is { } refused)
            return refused;
        using var late = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        using var embedder = models.Embeddings(found.Value.Connection, model, found.Value.Reach);
        try
        {
            var made = await embedder.GenerateAsync(texts, cancellationToken: either.Token);
            opened.Value.Spend(TokenUse.Of(made.Usage, estimate));
            return made.Count == texts.Count && made.All(vector => vector.Vector.Length == made[0].Vector.Length && vector.Vector.Length > 0)
                ? Result.Of<IReadOnlyList<ReadOnlyMemory<float>>>([.. made.Select(vector => vector.Vector)])
                : AiFailures.BadAnswer;
        }
        catch (ModelFault fault)
        {
            log.LogWarning("{Purpose} was not answered: {Problem}.", purpose, fault.Problem);
            return AiFailures.Of(fault.Problem, fault.RetryAfter);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return AiFailures.TimedOut;
        }
        finally
        {
            await close.Run(opened.Value);
        }
    }
}
