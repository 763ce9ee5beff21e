using Jams.Domain.Storage;

namespace Jams.Domain.Ai;

/// <summary>Sets tokens aside for a person's work. <see cref="AskModel"/> and <see cref="StreamModel"/> do it for each call; a live session does it once and hands the allowance to its calls.</summary>
public sealed class OpenModel(FindModel find, ChangeUsage change, TimeProvider clock)
{
    /// <summary>
    /// Fails with <see cref="AiFailures.NoModel"/>, and with <see cref="AiFailures.BudgetUsed"/> when nothing of the month's budget is left.
    /// <paramref name="estimate"/>: what it will probably use. <paramref name="life"/>: when it is not closed by then, the estimate counts.
    /// </summary>
    public async Task<Result<ModelAllowance>> Run(string userId, string purpose, ModelStrength strength, TokenUse estimate, TimeSpan life, CancellationToken stop = default)
    {
        var found = await find.Run(userId, strength, stop);
        return found.Failure is { } failure ? failure : await Run(userId, purpose, found.Value, estimate, life, stop);
    }

    /// <summary>The same on a route that is known already.</summary>
    internal async Task<Result<ModelAllowance>> Run(string userId, string purpose, ModelRoute route, TokenUse estimate, TimeSpan life, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var hold = new AiHold(Document.NewId(), purpose, route.Own, estimate.In, estimate.Out, route.Price.Micros(estimate.In, estimate.Out), now + life);
        var month = AiUsage.MonthOf(now);
        var held = await change.Run(userId, month, usage => usage.Hold(hold, route.Budget, now), begin: true, stop);
        return held.Failure is { } refused ? refused : new ModelAllowance(userId, purpose, route, hold, month);
    }
}
