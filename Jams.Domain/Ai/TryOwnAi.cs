using Jams.Domain.Admin;
using Jams.Domain.Storage;

namespace Jams.Domain.Ai;

/// <summary>Tries a person's own connection as it is stored.</summary>
public sealed class TryOwnAi(Owned<OwnAi> documents, CurrentSettings settings, TryModel attempt)
{
    /// <summary>As <see cref="TryModel"/>. Fails when there is none, or the server does not allow any.</summary>
    public async Task<Result<TimeSpan>> Run(string userId, CancellationToken stop = default)
    {
        var offer = (await settings.Get(stop)).Ai;
        if (!offer.OwnAllowed)
            return ConnectionFailures.OwnNotAllowed;
        return (await documents.Get(userId, userId, stop))?.Connection is { } connection ? await attempt.Run(connection, offer.OwnReach, stop) : ConnectionFailures.NothingToTry;
    }
}
