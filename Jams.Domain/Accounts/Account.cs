using System.Security.Cryptography;
using Jams.Domain.Storage;

namespace Jams.Domain.Accounts;

/// <summary>A person on this server: how they prove who they are, what they may do, how they want to see things. All they own is sealed with their own key.</summary>
[Index(nameof(EmailKey), Unique = true)]
public sealed class Account : Document
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLimit = 100;

    /// <summary>How long a sent code counts.</summary>
    public static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);

    private Account() { }

    /// <inheritdoc />
    public override string KeyOwner => Id;

    /// <summary>The address as typed; mail goes there.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The address made comparable, see <see cref="EmailAddress.Key"/>; unique.</summary>
    public string EmailKey { get; private set; } = "";

    /// <summary>When the person proved that the address is theirs (UTC); null = not yet, and nobody can sign in.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The name to show. May be empty; then the address stands for it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Beginnings of words an admin finds the account by.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>The slow hash of the password, sealed: a stolen database cannot be guessed at without the master key. Null = signs in otherwise.</summary>
    [Protected]
    public string? PasswordHash { get; private set; }

    /// <summary>Changes whenever sign-ins and links made before must end.</summary>
    public string SecurityStamp { get; private set; } = "";

    /// <summary>What the person may do; <see cref="Role.JobSeeker"/> always.</summary>
    public IReadOnlyList<Role> Roles { get; private set; } = [Role.JobSeeker];

    /// <summary>Until when an admin keeps it locked (UTC); null = open.</summary>
    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>Failed tries that Identity counts; the pauses people meet are in <see cref="Tries"/>, which also counts for addresses without an account.</summary>
    public int FailedTries { get; private set; }

    /// <summary>What it holds for a second proof.</summary>
    [Protected]
    public SecondFactors Factors { get; private set; } = new();

    /// <summary>How the person wants to see things.</summary>
    public Preferences Preferences { get; private set; } = new();

    /// <summary>When it was made (UTC).</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When somebody last signed in (UTC).</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>The name, or the address when there is none.</summary>
    public string DisplayName => Name.Length > 0 ? Name : Email;

    /// <summary>A new account at this instant (UTC), not confirmed, without a password. A name that is too long is cut.</summary>
    public static Account Open(EmailAddress email, string? name, Preferences preferences, DateTimeOffset now)
    {
        var opened = new Account { CreatedAt = now, Preferences = preferences };
        opened.Restamp();
        opened.UseEmail(email);
        var clean = (name ?? "").Trim();
        opened.Rename(clean[..Math.Min(clean.Length, NameLimit)]);
        return opened;
    }

    /// <summary>Whether an admin's lock holds at this instant (UTC).</summary>
    public bool IsLocked(DateTimeOffset now) => LockedUntil > now;

    /// <summary>Whether it has this role.</summary>
    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>Takes another name. Fails when it is too long.</summary>
    public Result Rename(string? name)
    {
        var clean = (name ?? "").Trim();
        if (clean.Length > NameLimit || clean.Any(char.IsControl))
            return AccountFailures.Name;
        Name = clean;
        Index();
        return Result.Ok;
    }

    /// <summary>Takes another address. Whether it is proved is another matter: <see cref="Confirm"/>.</summary>
    public void UseEmail(EmailAddress email)
    {
        (Email, EmailKey) = (email.Text, email.Key);
        Index();
    }

    /// <summary>The person proved the address at this instant (UTC).</summary>
    public void Confirm(DateTimeOffset now) => ConfirmedAt ??= now;

    /// <summary>The address is unproved again.</summary>
    public void Unconfirm() => ConfirmedAt = null;

    /// <summary>Takes the hash of another password, or none.</summary>
    public void UsePasswordHash(string? hash) => PasswordHash = hash;

    /// <summary>Ends every sign-in and link made before.</summary>
    public void Restamp(string? stamp = null) => SecurityStamp = stamp ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Takes other preferences.</summary>
    public void Prefer(Preferences preferences) => Preferences = preferences;

    /// <summary>Somebody signed in at this instant (UTC).</summary>
    public void Seen(DateTimeOffset now) => SeenAt = now;

    /// <summary>Keeps everybody out until then (UTC); sign-ins of now end.</summary>
    public void Lock(DateTimeOffset until)
    {
        LockedUntil = until;
        Restamp();
    }

    /// <summary>Lets the person in again.</summary>
    public void Unlock() => (LockedUntil, FailedTries) = (null, 0);

    /// <summary>One more failed try.</summary>
    public void CountFailure() => FailedTries++;

    /// <summary>No failed tries any more.</summary>
    public void ForgetFailures() => FailedTries = 0;

    /// <summary>Gives a role.</summary>
    public void Grant(Role role) => Roles = Is(role) ? Roles : [.. Roles, role];

    /// <summary>Takes a role back; <see cref="Role.JobSeeker"/> stays.</summary>
    public void Revoke(Role role) => Roles = [.. Roles.Where(held => held != role || held == Role.JobSeeker)];

    /// <summary>Holds a key ready for an authenticator app; it counts only after <see cref="ProveApp"/>. The same one while it is being set up.</summary>
    public string OfferApp()
    {
        var key = Factors.OfferedKey ?? Totp.NewKey();
        Factors = Factors with { OfferedKey = key };
        return key;
    }

    /// <summary>Takes the offered key into use when the app shows its code at this instant (UTC); false when not.</summary>
    public bool ProveApp(string code, DateTimeOffset now)
    {
        if (Factors.OfferedKey is not { } offered || Totp.Match(offered, Digits(code), now, 0) is not { } step)
            return false;
        Factors = Factors with { AppKey = offered, OfferedKey = null, UsedStep = step };
        return true;
    }

    /// <summary>Takes this key for the app as it is, or none; for Identity's store.</summary>
    public void UseAppKey(string? key) => Factors = Factors with { AppKey = key, UsedStep = 0 };

    /// <summary>Takes the app off. When nothing else is left, the second factor is off.</summary>
    public void RemoveApp()
    {
        Factors = Factors with { AppKey = null, OfferedKey = null, UsedStep = 0 };
        DropIfOff();
    }

    /// <summary>Uses up the app's code of this instant (UTC); false when it is wrong or was used.</summary>
    public bool UseAppCode(string code, DateTimeOffset now)
    {
        if (Factors.AppKey is not { } key || Totp.Match(key, Digits(code), now, Factors.UsedStep) is not { } step)
            return false;
        Factors = Factors with { UsedStep = step };
        return true;
    }

    /// <summary>Whether codes are sent to the address. When nothing is left, the second factor is off.</summary>
    public void UseEmailCodes(bool on)
    {
        Factors = Factors with { Email = on };
        DropIfOff();
    }

    /// <summary>A fresh six-digit code to be sent now (UTC); the one before counts no more.</summary>
    public string IssueCode(DateTimeOffset now)
    {
        var code = RandomNumberGenerator.GetString("0123456789", 6);
        Factors = Factors with { Sent = new SentCode(Secret.Hash(Id + code), now + CodeLife) };
        return code;
    }

    /// <summary>Uses up the sent code at this instant (UTC); false when it is wrong, old or used.</summary>
    public bool UseSentCode(string code, DateTimeOffset now)
    {
        if (Factors.Sent is not { } sent || sent.GoodUntil <= now || !Secret.Is(Id + Digits(code), sent.Hash))
            return false;
        Factors = Factors with { Sent = null };
        return true;
    }

    /// <summary>Takes these hashes in place of all recovery codes before.</summary>
    public void UseRecoveryCodes(IEnumerable<string> hashes) => Factors = Factors with { Recovery = [.. hashes] };

    /// <summary>Uses up a recovery code; false when it is none.</summary>
    public bool UseRecoveryCode(string code)
    {
        var hash = RecoveryCodes.Hash(code);
        if (!Factors.Recovery.Contains(hash))
            return false;
        Factors = Factors with { Recovery = [.. Factors.Recovery.Where(held => held != hash)] };
        return true;
    }

    /// <summary>Needs a password only from now on.</summary>
    public void DropSecondFactors() => Factors = new();

    private void DropIfOff() => Factors = Factors.IsOn ? Factors : new();

    private void Index() => Words =
        [.. $"{Name} {Email}".ToLowerInvariant().Split([' ', '@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries).Append(EmailKey).Distinct()];

    private static string Digits(string code) => string.Concat((code ?? "").Where(char.IsAsciiDigit));
}
