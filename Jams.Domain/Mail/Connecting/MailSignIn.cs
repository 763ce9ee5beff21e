using Jams.Domain.Accounts;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Connecting;

/// <summary>
/// A sign-in at a mail provider that is under way (RFC 6749, section 4.1, with RFC 7636's proof key). It belongs to one person, one session and one browser's way there and back, and is used once.
/// </summary>
[Index(nameof(UserId), nameof(StateKey))]
[Index(nameof(EndsAt))]
public sealed class MailSignIn : OwnedDocument
{
    /// <summary>How long a person may take at the provider.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(20);

    private MailSignIn() { }

    /// <summary>Where the person signs in.</summary>
    public MailProvider Provider { get; private set; }

    /// <summary>The hash of the state that comes back with the answer.</summary>
    public string StateKey { get; private set; } = "";

    /// <summary>The session it was begun in.</summary>
    public string SessionId { get; private set; } = "";

    /// <summary>Proves that whoever redeems the answer asked for it (RFC 7636).</summary>
    [Protected]
    public string Verifier { get; private set; } = "";

    /// <summary>The client it goes through; it stays this one even if another is set meanwhile.</summary>
    [Protected]
    public MailClient Client { get; private set; } = null!;

    /// <summary>Whether the client is the person's own.</summary>
    public bool IsOwnClient { get; private set; }

    /// <summary>Where the provider sends the browser back to.</summary>
    public string Redirect { get; private set; } = "";

    /// <summary>The mailbox that is to be connected again; null = whichever the person signs in to.</summary>
    [Protected]
    public string? Address { get; private set; }

    /// <summary>Until when the answer counts (UTC).</summary>
    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>Begins at <paramref name="now"/> (UTC); <paramref name="state"/> is the secret that the browser carries.</summary>
    public static MailSignIn Begin(string userId, string sessionId, MailProvider provider, KnownMailClient client, string state, string redirect, string? address, DateTimeOffset now) => new()
    {
        UserId = userId, SessionId = sessionId, Provider = provider, Client = client.Client, IsOwnClient = client.IsOwn, StateKey = Secret.Hash(state), Verifier = Secret.New(),
        Redirect = redirect, Address = address, EndsAt = now + Life,
    };

    /// <summary>Whether an answer in this session, at this provider and instant (UTC) is the one that was asked for.</summary>
    public bool Expects(MailProvider provider, string sessionId, DateTimeOffset now) => Provider == provider && SessionId == sessionId && now < EndsAt;
}
