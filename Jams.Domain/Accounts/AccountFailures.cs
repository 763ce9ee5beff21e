namespace Jams.Domain.Accounts;

/// <summary>What can be expected to go wrong with accounts. None of these sentences says whether an account exists, except to who has proved to own it.</summary>
public static class AccountFailures
{
    /// <summary>Not an address mail can be sent to.</summary>
    public static Failure Email { get; } = Failure.Invalid("This is not an e-mail address. It should look like name@example.org.").For("Email");

    /// <summary>A password below <see cref="PasswordRules.Least"/> characters.</summary>
    public static Failure PasswordShort { get; } = Failure.Invalid("This password is too short. Take at least {0} characters; a few words are easy to remember.", PasswordRules.Least).For("Password");

    /// <summary>A password above <see cref="PasswordRules.Most"/> characters.</summary>
    public static Failure PasswordLong { get; } = Failure.Invalid("This password is too long. {0} characters are the most.", PasswordRules.Most).For("Password");

    /// <summary>A password that is among the first to be guessed.</summary>
    public static Failure PasswordGuessable { get; } = Failure.Invalid("This password is easy to guess. A few words that do not belong together are better.").For("Password");

    /// <summary>No name, or a very long one.</summary>
    public static Failure Name { get; } = Failure.Invalid("Please give a name of at most {0} characters.", Account.NameLimit).For("Name");

    /// <summary>A wrong e-mail or password; <paramref name="left"/> more tries (1 to 4) are free.</summary>
    public static Failure NoMatch(int left) => left switch
    {
        1 => Failure.Invalid("That e-mail and password do not match. One more try, then a pause of 15 minutes."),
        2 => Failure.Invalid("That e-mail and password do not match. Two more tries, then a pause of 15 minutes."),
        3 => Failure.Invalid("That e-mail and password do not match. Three more tries, then a pause of 15 minutes."),
        _ => Failure.Invalid("That e-mail and password do not match. Four more tries, then a pause of 15 minutes."),
    };

    /// <summary>Too many wrong passwords for this address; <paramref name="minutes"/> is how long the pause still is.</summary>
    public static Failure Paused(int minutes) => minutes == 1
        ? Failure.TooMany("Too many wrong tries with this address. Passwords are taken again in a minute; a passkey or a new password work now.")
        : Failure.TooMany("Too many wrong tries with this address. Passwords are taken again in {0} minutes; a passkey or a new password work now.", minutes);

    /// <summary>A wrong code; <paramref name="left"/> more tries are free.</summary>
    public static Failure WrongCode(int left) => left switch
    {
        1 => Failure.Invalid("That code is not right, or it was used before. One more try, then a pause of 15 minutes.").For("Code"),
        _ => Failure.Invalid("That code is not right, or it was used before. Take the one shown now and try again.").For("Code"),
    };

    /// <summary>Too many wrong codes for this account; <paramref name="minutes"/> is how long the pause still is.</summary>
    public static Failure CodesPaused(int minutes) => minutes == 1
        ? Failure.TooMany("Too many wrong codes. Codes are taken again in a minute.").For("Code")
        : Failure.TooMany("Too many wrong codes. Codes are taken again in {0} minutes.", minutes).For("Code");

    /// <summary>A wrong current password of somebody who is signed in.</summary>
    public static Failure WrongPassword { get; } = Failure.Invalid("That is not the password of this account. Nothing was changed.").For("Password");

    /// <summary>The address was not confirmed yet. Said only after the right password.</summary>
    public static Failure Unconfirmed { get; } = Failure.Invalid("This address is not confirmed yet. Open the link in the mail we have just sent once more.");

    /// <summary>An admin locked the account. Said only after the right password.</summary>
    public static Failure Locked { get; } = Failure.Invalid("This account is locked. Whoever runs this server can open it again; nothing in it was deleted.");

    /// <summary>A link that is wrong, used up or too old.</summary>
    public static Failure LinkDead { get; } = Failure.Invalid("This link does not work any more. It may be too old, or used already. Ask for a new one.");

    /// <summary>A passkey that did not prove who is there.</summary>
    public static Failure Passkey { get; } = Failure.Invalid("That passkey was not accepted. Nothing was changed. Try again, or use your password.");

    /// <summary>There is no such passkey.</summary>
    public static Failure NoPasskey { get; } = Failure.NotFound("This passkey is not there any more.");

    /// <summary>The account itself is gone.</summary>
    public static Failure Gone { get; } = Failure.NotFound("This account is not there any more.");

    /// <summary>Codes by mail need mail.</summary>
    public static Failure NoMail { get; } = Failure.Conflict("This server sends no mail, so a code could never reach you. Take an authenticator app or a passkey.");

    /// <summary>More passkeys than anybody needs.</summary>
    public static Failure PasskeysFull { get; } = Failure.Conflict("{0} passkeys are the most. Remove one you no longer use, then add this one.", Accounts.Passkey.Limit);

    /// <summary>Nobody may sign up.</summary>
    public static Failure Closed { get; } = Failure.Invalid("This server takes no new accounts. Ask whoever runs it.");

    /// <summary>Signing up needs an invitation, and there was none, or it was used or is too old.</summary>
    public static Failure NeedsInvitation { get; } = Failure.Invalid("Signing up needs an invitation here. Ask whoever runs this server for one.");

    /// <summary>The address has an account. Said only to who has proved that the address is theirs, and on the command line.</summary>
    public static Failure AlreadyHere { get; } = Failure.Conflict("There is an account with this address already. Sign in, or set a new password.").For("Email");

    /// <summary>The account would be left without any way in.</summary>
    public static Failure LastWayIn { get; } = Failure.Conflict("This is the only way into this account. Set a password first, then remove it.");

    /// <summary>The only admin cannot leave while others are on the server.</summary>
    public static Failure LastAdmin { get; } = Failure.Conflict("You are the only one who runs this server. Make somebody else admin first.");

    /// <summary>Another account has this sign-in at a provider.</summary>
    public static Failure LoginTaken { get; } = Failure.Conflict("This sign-in belongs to another account here. Nothing was changed.");

    /// <summary>The provider did not confirm the address; unconfirmed addresses prove nothing.</summary>
    public static Failure ProviderUnverified(string provider) => Failure.Invalid(
        "{0} did not confirm your e-mail address, so it opens nothing here. Make an account with a password, then connect {0} in the settings.", provider);

    /// <summary>A time zone, language or look that does not exist.</summary>
    public static Failure Choice { get; } = Failure.Invalid("That choice does not exist. Nothing was changed.");
}
