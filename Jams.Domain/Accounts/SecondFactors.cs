namespace Jams.Domain.Accounts;

/// <summary>Ways to prove a second time who is there, after the password.</summary>
public enum SecondFactor
{
    /// <summary>Six digits from an authenticator app.</summary>
    App,
    /// <summary>Six digits sent to the account's address.</summary>
    Email,
    /// <summary>Six digits sent to a phone; offered only where an <see cref="ISendCodes"/> for it exists.</summary>
    Text,
    /// <summary>A printed code that works once.</summary>
    Recovery,
    /// <summary>A passkey.</summary>
    Passkey,
}

/// <summary>What an account holds for its second factor; stored sealed as a whole. Changed only through <see cref="Account"/>.</summary>
public sealed record SecondFactors
{
    /// <summary>The authenticator app's key in base 32; null = no app.</summary>
    public string? AppKey { get; init; }

    /// <summary>A key that was shown but not yet proved by a code.</summary>
    public string? OfferedKey { get; init; }

    /// <summary>The last step of time whose code was used; codes of it and before count no more.</summary>
    public long UsedStep { get; init; }

    /// <summary>Whether codes may be sent to the account's address.</summary>
    public bool Email { get; init; }

    /// <summary>Hashes of the recovery codes that are left.</summary>
    public IReadOnlyList<string> Recovery { get; init; } = [];

    /// <summary>The code that was sent last, if it was not used yet.</summary>
    public SentCode? Sent { get; init; }

    /// <summary>Whether a password alone does not open the account.</summary>
    public bool IsOn => AppKey is not null || Email;
}

/// <summary>A code on its way to a person: its hash, and until when it counts (UTC).</summary>
public sealed record SentCode(string Hash, DateTimeOffset GoodUntil);
