using Jams.Domain.Storage;

namespace Jams.Domain.Accounts;

/// <summary>Signs a person out everywhere but here.</summary>
public sealed class EndOtherSessions(Owned<SessionTicket> sessions, IForgetSessions memory)
{
    /// <summary>Ends all but <paramref name="keep"/> (null = all); returns how many.</summary>
    public async Task<long> Run(string userId, string? keep, CancellationToken stop = default)
    {
        var ended = keep is null
            ? await sessions.DeleteAll(userId, _ => true, stop)
            : await sessions.DeleteAll(userId, session => session.Id != keep, stop);
        memory.Forget(userId);
        return ended;
    }
}
