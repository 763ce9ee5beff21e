using Jams.Domain.Admin;
using Jams.Domain.Security;
using Jams.Domain.Storage;

namespace Jams.Domain.Ai;

/// <summary>Finds the model that may read a person's texts. Features ask it to see whether to offer what needs a model; <see cref="AskModel"/> asks it by itself.</summary>
public sealed class FindModel(CurrentSettings settings, Owned<OwnAi> own)
{
    /// <summary>
    /// The person's own connection if they chose it and the server allows it, the server's if they left it at that, else <see cref="AiFailures.NoModel"/>.
    /// Whoever chose their own is never sent to the server's instead: they may have done so for a reason.
    /// </summary>
    public async Task<Result<ModelRoute>> Run(string userId, ModelStrength strength, CancellationToken stop = default)
    {
        var offer = (await settings.Get(stop)).Ai;
        var wish = await own.Get(userId, userId, stop) ?? OwnAi.Fresh(userId);
        return wish switch
        {
            { Choice: ModelChoice.Own, Connection: { } connection } when offer.OwnAllowed => new ModelRoute(connection, strength, true, offer.OwnReach, AiBudget.Unlimited),
            { Choice: ModelChoice.Server } when offer.IsOpen => new ModelRoute(offer.Connection!, strength, false, NetworkReach.Private, offer.Budget),
            _ => AiFailures.NoModel,
        };
    }
}
