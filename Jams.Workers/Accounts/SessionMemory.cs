using System.Collections.Concurrent;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;

namespace Jams.Workers.Accounts;

/// <summary>
/// Reads the session and account behind a cookie's key. Every request does this, so what was read is kept for two seconds; a change in this process
/// counts at once, one in another process within those two seconds.
/// </summary>
public sealed class SessionMemory(IDocuments<SessionTicket> sessions, IDocuments<Account> accounts, TimeProvider clock) : IForgetSessions
{
    private const int Most = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);
    private long _forgotten;

    /// <summary>The session with this key and its account, if they count now.</summary>
    public async ValueTask<OpenSession?> Read(string key, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var hash = Secret.Hash(key);
        if (!_held.TryGetValue(hash, out var held) || held.Until <= now)
        {
            var before = Interlocked.Read(ref _forgotten);
            held = new Held(await Load(hash, stop), now + Kept);
            if (_held.Count >= Most)
                _held.Clear();
            // What was read while somebody changed it may be old: use it, do not keep it.
            if (before == Interlocked.Read(ref _forgotten))
                _held[hash] = held;
        }
        return held.Session is { } open && open.Ticket.IsGood(open.Account, now) ? open : null;
    }

    public void Forget(string accountId)
    {
        Interlocked.Increment(ref _forgotten);
        foreach (var (hash, held) in _held)
            if (held.Session?.Account.Id == accountId)
                _held.TryRemove(hash, out _);
    }

    private async Task<OpenSession?> Load(string hash, CancellationToken stop) =>
        await sessions.FindOne(session => session.KeyHash == hash, stop) is { } ticket
        && await accounts.Get(ticket.UserId, stop) is { } account ? new OpenSession(ticket, account) : null;

    private sealed record Held(OpenSession? Session, DateTimeOffset Until);
}

/// <summary>A session and whose it is. Shared between requests: not to be changed.</summary>
public sealed record OpenSession(SessionTicket Ticket, Account Account);
