using Jams.Domain.Storage;

namespace Jams.Domain.Accounts;

/// <summary>Where a person is signed in.</summary>
public sealed class ListSessions(Owned<SessionTicket> sessions, TimeProvider clock)
{
    /// <summary>The sessions that count now, last used first.</summary>
    public async Task<IReadOnlyList<SessionTicket>> Run(Account account, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var found = await sessions.Find(account.Id, session => session.ExpiresAt > now, stop);
        return [.. found.Where(session => session.IsGood(account, now)).OrderByDescending(session => session.SeenAt)];
    }
}
