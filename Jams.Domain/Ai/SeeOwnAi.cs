using Jams.Domain.Admin;
using Jams.Domain.Storage;

namespace Jams.Domain.Ai;

/// <summary>How it stands with language models for one person: what reads their texts, what they chose, what they used this month.</summary>
public sealed class SeeOwnAi(Owned<OwnAi> documents, Owned<AiUsage> usage, CurrentSettings settings, FindModel find, TimeProvider clock)
{
    /// <summary>As it is now.</summary>
    public async Task<OwnAiSheet> Run(string userId, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var month = AiUsage.MonthOf(now);
        var route = await find.Run(userId, ModelStrength.Fast, stop);
        return new OwnAiSheet(
            await documents.Get(userId, userId, stop) ?? OwnAi.Fresh(userId),
            (await settings.Get(stop)).Ai,
            route.IsOk ? route.Value : null,
            await usage.Get(userId, AiUsage.IdOf(userId, month), stop) ?? AiUsage.None(userId, month),
            AiUsage.NextMonth(now));
    }
}

/// <summary>A person's settings, the server's, the model in use (null = local means), what was used this month (UTC), and when the budget starts anew.</summary>
public sealed record OwnAiSheet(OwnAi Own, AiOffer Offer, ModelRoute? Route, AiUsage Usage, DateOnly Anew)
{
    /// <summary>Whether the server's model would be in use but for the budget.</summary>
    public bool IsUsedUp => Route is { Own: false } route && route.Budget.IsUsedUp(Usage.Tokens, Usage.Micros);
}
