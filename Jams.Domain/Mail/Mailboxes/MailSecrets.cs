namespace Jams.Domain.Mail.Mailboxes;

/// <summary>
/// What opens a mailbox: an app password (IMAP), or OAuth tokens (RFC 6749) with the client they were given to when it is the person's own.
/// </summary>
public sealed record MailSecrets
{
    /// <summary>The app password.</summary>
    public string? Password { get; init; }

    /// <summary>Gets new access tokens.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>Opens the mailbox until <see cref="AccessUntil"/>.</summary>
    public string? AccessToken { get; init; }

    /// <summary>When the access token ends (UTC).</summary>
    public DateTimeOffset? AccessUntil { get; init; }

    /// <summary>The person's own OAuth client; null = the server's.</summary>
    public string? ClientId { get; init; }

    /// <summary>The own client's secret.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The own client's directory at Microsoft.</summary>
    public string? Tenant { get; init; }

    /// <summary>When the person signed in at the provider (UTC).</summary>
    public DateTimeOffset? GrantedAt { get; init; }

    /// <summary>When the refresh token ends (UTC) although nobody ends it, as the provider said; null = it does not.</summary>
    public DateTimeOffset? RefreshUntil { get; init; }

    /// <summary>Whether both come from the same sign-in; tokens are renewed all the time.</summary>
    public bool IsSameSignIn(MailSecrets? other) => other is not null && Password == other.Password && GrantedAt == other.GrantedAt && ClientId == other.ClientId && ClientSecret == other.ClientSecret;
}
