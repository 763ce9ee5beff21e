using Jams.Domain.Storage;

namespace Jams.Domain.Accounts;

/// <summary>What is asked for at the door.</summary>
public enum AccountWish
{
    /// <summary>A new account.</summary>
    SignUp,
    /// <summary>The link to confirm the address once more.</summary>
    ConfirmAgain,
    /// <summary>A link to set a new password.</summary>
    NewPassword,
    /// <summary>Another address for an account.</summary>
    NewAddress,
}

/// <summary>
/// Something asked for at the door, kept for a worker. The page only stores it and answers: it does not look whether an account exists,
/// so neither its words nor its time can tell. What comes of it goes to the mailbox of the address, and only there.
/// </summary>
public sealed class AccountRequest : Work
{
    private AccountRequest() { }

    /// <summary>What is asked for.</summary>
    public AccountWish Wish { get; private set; }

    /// <summary>The address, name, password hash and so on.</summary>
    [Protected]
    public AccountAsked Asked { get; private set; } = new("");

    /// <summary>Asks at this instant (UTC).</summary>
    public static AccountRequest For(AccountWish wish, AccountAsked asked, DateTimeOffset now) =>
        new() { UserId = ServerKey, Wish = wish, Asked = asked, DueAt = now };
}

/// <summary>What came with a wish. <paramref name="AccountId"/> is who asks, when they are signed in.</summary>
public sealed record AccountAsked(string Email, string? Name = null, string? PasswordHash = null, Preferences? Preferences = null, string? AccountId = null);
