using Jams.Domain.Storage;

namespace Jams.Domain.Accounts;

/// <summary>A sign-in at a provider (Google, LinkedIn) that opens an account here.</summary>
[Index(nameof(Provider), nameof(Key), Unique = true)]
[Index(nameof(UserId))]
public sealed class ExternalLogin : OwnedDocument
{
    private ExternalLogin() { }

    /// <summary>The provider's name, as in the sign-in button.</summary>
    public string Provider { get; private set; } = "";

    /// <summary>The provider's name for the person: its subject claim, never an address.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Who it is there, to tell sign-ins apart: an address or name.</summary>
    [Protected]
    public string? Label { get; private set; }

    /// <summary>When it was connected (UTC).</summary>
    public DateTimeOffset ConnectedAt { get; private set; }

    /// <summary>Connects a provider's person to an account at this instant (UTC).</summary>
    public static ExternalLogin Connect(string userId, string provider, string key, string? label, DateTimeOffset now) =>
        new() { UserId = userId, Provider = provider, Key = key, Label = label, ConnectedAt = now };
}
