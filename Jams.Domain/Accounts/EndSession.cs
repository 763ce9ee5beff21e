using Jams.Domain.Storage;

namespace Jams.Domain.Accounts;

/// <summary>Signs one browser out, from wherever the person is.</summary>
public sealed class EndSession(Owned<SessionTicket> sessions, IForgetSessions memory)
{
    /// <summary>Ends it. Fails when this person has no such session.</summary>
    public async Task<Result> Run(string userId, string id, CancellationToken stop = default)
    {
        if (!await sessions.Delete(userId, id, stop))
            return SessionFailures.Gone;
        memory.Forget(userId);
        return Result.Ok;
    }
}
