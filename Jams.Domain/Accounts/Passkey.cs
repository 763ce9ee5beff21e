using Jams.Domain.Storage;

namespace Jams.Domain.Accounts;

/// <summary>The public half of a passkey (WebAuthn level 3, "credential record"); the private half never leaves the person's device.</summary>
[Index(nameof(CredentialId), Unique = true)]
[Index(nameof(UserId))]
public sealed class Passkey : OwnedDocument
{
    /// <summary>Most passkeys of an account.</summary>
    public const int Limit = 20;

    /// <summary>Longest name, in characters.</summary>
    public const int NameLimit = 60;

    private Passkey() { }

    /// <summary>The device's id for it, base64url.</summary>
    public string CredentialId { get; private set; } = "";

    /// <summary>What the person calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The public key, COSE encoded.</summary>
    public byte[] PublicKey { get; private set; } = [];

    /// <summary>The device's count of uses; a step back is refused.</summary>
    public uint SignCount { get; private set; }

    /// <summary>How the browser can reach it: internal, usb, hybrid …</summary>
    public IReadOnlyList<string> Transports { get; private set; } = [];

    /// <summary>Whether the device checked the person (finger, face, PIN) when it was made.</summary>
    public bool Verified { get; private set; }

    /// <summary>Whether it may live on several devices.</summary>
    public bool BackupEligible { get; private set; }

    /// <summary>Whether it does.</summary>
    public bool BackedUp { get; private set; }

    /// <summary>When it was made (UTC).</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was last used (UTC).</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>A new passkey of an account. The name is cut to <see cref="NameLimit"/>.</summary>
    public static Passkey Register(string userId, string credentialId, byte[] publicKey, IEnumerable<string> transports, bool verified, bool backupEligible, string name, DateTimeOffset createdAt)
    {
        var made = new Passkey
        {
            UserId = userId, CredentialId = credentialId, PublicKey = publicKey, Transports = [.. transports], Verified = verified, BackupEligible = backupEligible, CreatedAt = createdAt,
        };
        made.Rename(name);
        return made;
    }

    /// <summary>Takes another name; an empty one is not taken, a long one is cut.</summary>
    public void Rename(string? name)
    {
        var clean = string.Concat((name ?? "").Trim().Where(letter => !char.IsControl(letter)));
        if (clean.Length > 0)
            Name = clean[..Math.Min(clean.Length, NameLimit)];
    }

    /// <summary>It was used at this instant (UTC), and says this of itself.</summary>
    public void Use(uint signCount, bool backedUp, DateTimeOffset now) => (SignCount, BackedUp, UsedAt) = (signCount, backedUp, now);

    /// <summary>What the device says of itself when it was just made.</summary>
    public void Begin(uint signCount, bool backedUp) => (SignCount, BackedUp) = (signCount, backedUp);
}
