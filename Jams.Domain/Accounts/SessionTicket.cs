using Jams.Domain.Storage;

namespace Jams.Domain.Accounts;

/// <summary>
/// A signed-in browser. Its cookie holds a random key, here is only the key's hash. Nothing of the account is copied into it:
/// what the person may do and how they see things is read from the account, so a change counts at once on every device.
/// </summary>
[Index(nameof(KeyHash), Unique = true)]
[Index(nameof(UserId))]
[Index(nameof(ExpiresAt))]
public sealed class SessionTicket : OwnedDocument
{
    /// <summary>How long a fresh proof counts for what asks for one.</summary>
    public static readonly TimeSpan ProofLife = TimeSpan.FromMinutes(10);

    /// <summary>How often at most "last seen" is written.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    private SessionTicket() { }

    /// <summary>SHA-256 of the key in the cookie.</summary>
    public string KeyHash { get; private set; } = "";

    /// <summary>The account's stamp at the time; another stamp there ends this session.</summary>
    public string SecurityStamp { get; private set; } = "";

    /// <summary>How the person proved who they are: pwd, pwd+app, passkey, google …</summary>
    public string Method { get; private set; } = "";

    /// <summary>Whether the cookie outlives the browser.</summary>
    public bool Stays { get; private set; }

    /// <summary>When the person signed in (UTC).</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>From when the time until <see cref="ExpiresAt"/> runs (UTC); moves on while the session is used.</summary>
    public DateTimeOffset RenewedAt { get; private set; }

    /// <summary>When it ends unless it is used (UTC).</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was last used (UTC), to about <see cref="SeenEvery"/>.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>When the person last proved who they are (UTC); null when only a provider said so.</summary>
    public DateTimeOffset? ProvenAt { get; private set; }

    /// <summary>The network address it was last used from.</summary>
    [Protected]
    public string? Address { get; private set; }

    /// <summary>What the browser says it is.</summary>
    [Protected]
    public string? Agent { get; private set; }

    /// <summary>A new session with this key. Times are UTC.</summary>
    public static SessionTicket Begin(Account account, string key, string method, bool stays, bool proven, DateTimeOffset now, DateTimeOffset expires) => new()
    {
        UserId = account.Id,
        KeyHash = Secret.Hash(key),
        SecurityStamp = account.SecurityStamp,
        Method = method,
        Stays = stays,
        CreatedAt = now,
        RenewedAt = now,
        ExpiresAt = expires,
        SeenAt = now,
        ProvenAt = proven ? now : null,
    };

    /// <summary>Whether it counts at this instant (UTC) for an account with this stamp.</summary>
    public bool IsGood(Account account, DateTimeOffset now) => ExpiresAt > now && SecurityStamp == account.SecurityStamp && !account.IsLocked(now);

    /// <summary>Whether the person proved not long ago who they are.</summary>
    public bool IsProven(DateTimeOffset now) => ProvenAt + ProofLife > now;

    /// <summary>The person proved again who they are, at this instant (UTC).</summary>
    public void Prove(DateTimeOffset now) => ProvenAt = now;

    /// <summary>It was used from there at this instant (UTC).</summary>
    public void See(string? address, string? agent, DateTimeOffset now) => (Address, Agent, SeenAt) = (address, Cut(agent), now);

    /// <summary>Its time runs anew (UTC).</summary>
    public void Renew(DateTimeOffset from, DateTimeOffset expires) => (RenewedAt, ExpiresAt) = (from, expires);

    /// <summary>Stays when the account's stamp changes: this is the browser in which it was changed.</summary>
    public void Follow(Account account) => SecurityStamp = account.SecurityStamp;

    private static string? Cut(string? agent) => agent?[..Math.Min(agent.Length, 300)];
}
