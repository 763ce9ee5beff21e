using Jams.Domain.Storage;

namespace Jams.Domain.Accounts;

/// <summary>An admin's permission for one address to make an account. The link in the mail holds the token, here is only its hash.</summary>
[Index(nameof(TokenHash), Unique = true)]
[Index(nameof(ExpiresAt))]
public sealed class Invitation : Document
{
    /// <summary>How long it can be taken up.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    private Invitation() { }

    /// <inheritdoc />
    public override string KeyOwner => ServerKey;

    /// <summary>Who is invited.</summary>
    [Protected]
    public string Email { get; private set; } = "";

    /// <summary>SHA-256 of the token.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>The admin who invited.</summary>
    public string InvitedBy { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTimeOffset InvitedAt { get; private set; }

    /// <summary>Until when it can be taken up (UTC).</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Invites an address with this token at this instant (UTC).</summary>
    public static Invitation Write(EmailAddress email, string token, string invitedBy, DateTimeOffset now) =>
        new() { Email = email.Text, TokenHash = Secret.Hash(token), InvitedBy = invitedBy, InvitedAt = now, ExpiresAt = now + Life };

    /// <summary>Whether it can be taken up at this instant (UTC). Taking it up deletes it.</summary>
    public bool IsOpen(DateTimeOffset now) => ExpiresAt > now;
}
