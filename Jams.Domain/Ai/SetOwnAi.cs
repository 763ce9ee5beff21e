using Jams.Domain.Admin;

namespace Jams.Domain.Ai;

/// <summary>Gives a person a model connection of their own, used instead of the server's from then on.</summary>
public sealed class SetOwnAi(ChangeOwnAi change, CurrentSettings settings)
{
    /// <summary>Checks and saves it. Fails as <see cref="AiConnection.Of"/> and <see cref="OwnAi.Use"/>, and when the server does not allow it.</summary>
    public async Task<Result<OwnAi>> Run(string userId, AiConnectionEntry entry, CancellationToken stop = default)
    {
        var offer = (await settings.Get(stop)).Ai;
        if (!offer.OwnAllowed)
            return ConnectionFailures.OwnNotAllowed;
        return await change.Run(userId, own =>
        {
            var connection = AiConnection.Of(entry, own.Connection);
            return connection.Failure is { } refused ? refused : own.Use(connection.Value, offer.OwnReach);
        }, stop);
    }
}
