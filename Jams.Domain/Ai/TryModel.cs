using Jams.Domain.Security;

namespace Jams.Domain.Ai;

/// <summary>Asks every model of a connection a simple question at once, to see whether its settings are right.</summary>
public sealed class TryModel(Prompts prompts, IReachModels models, TimeProvider clock)
{
    /// <summary>For each model.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How long the slowest took; fails with what is wrong, tied to the field that has to change. Counts against no budget, stores nothing.</summary>
    public async Task<Result<TimeSpan>> Run(AiConnection connection, NetworkReach reach, CancellationToken stop = default)
    {
        (string Field, string Model)[] chats = [(nameof(connection.FastModel), connection.FastModel), (nameof(connection.BestModel), connection.BestModel)];
        var slowest = TimeSpan.Zero;
        foreach (var (field, model) in chats.DistinctBy(chat => chat.Model))
        {
            var tried = await Timed(field, model, asking => Greet(connection, model, reach, asking), stop);
            if (!tried.IsOk)
                return tried;
            slowest = tried.Value > slowest ? tried.Value : slowest;
        }
        if (connection.EmbeddingModel is { } embedding && await Timed(nameof(connection.EmbeddingModel), embedding, asking => Embed(connection, embedding, reach, asking), stop) is { IsOk: false } refused)
            return refused;
        return slowest;
    }

    private async Task<Result<TimeSpan>> Timed(string field, string model, Func<CancellationToken, Task> attempt, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        var began = clock.GetTimestamp();
        try
        {
            await attempt(either.Token);
            return clock.GetElapsedTime(began);
        }
        catch (ModelFault fault)
        {
            return Wrong(fault.Problem, fault.RetryAfter);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return Wrong(ModelProblem.TimedOut, null);
        }

        Failure Wrong(ModelProblem problem, TimeSpan? retryAfter) =>
            ConnectionFailures.Of(problem, model, retryAfter) is var failure && failure.Field is null && failure.Kind == FailureKind.Invalid ? failure.For(field) : failure;
    }

    private async Task Greet(AiConnection connection, string model, NetworkReach reach, CancellationToken stop)
    {
        var prompt = prompts.Get("ai.hello");
        using var client = models.Chat(connection, model, reach);
        await new ModelExchange<Greeting>(client, prompt, prompt.Fill(ModelCall.For("nobody", prompt.Name)), null).Run(stop);
    }

    private async Task Embed(AiConnection connection, string model, NetworkReach reach, CancellationToken stop)
    {
        using var embedder = models.Embeddings(connection, model, reach);
        if (await embedder.GenerateAsync(["ready"], cancellationToken: stop) is not [{ Vector.Length: > 0 }])
            throw new ModelFault(ModelProblem.NotUnderstood);
    }

    private sealed record Greeting(string Word);
}
