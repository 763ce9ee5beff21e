namespace Jams.Domain.Accounts;

/// <summary>What can be expected to go wrong when people change their own account. They are signed in, so these sentences may say what is the matter.</summary>
public static class SettingsFailures
{
    /// <summary>No such connected sign-in, or not this person's.</summary>
    public static Failure NoSignIn { get; } = Failure.NotFound("There is no such sign-in.");

    /// <summary>A passkey has to be called something.</summary>
    public static Failure PasskeyName { get; } = Failure.Invalid("Please give a name of at most {0} characters.", Passkey.NameLimit).For("Name");

    /// <summary>A zone nobody knows.</summary>
    public static Failure Zone { get; } = Failure.Invalid("This time zone does not exist. Type a city, such as Berlin, and choose from the list.").For("TimeZone");

    /// <summary>The address is the account's already.</summary>
    public static Failure SameAddress { get; } = Failure.Invalid("This is your address already. Nothing was changed.").For("Email");

    /// <summary>Recovery codes without anything to recover from.</summary>
    public static Failure NoSecondStep { get; } = Failure.Conflict("Recovery codes belong to a second step. Turn on an authenticator app or codes by mail first.");

    /// <summary>What was typed to confirm a deletion is not what was asked for.</summary>
    public static Failure Typed { get; } = Failure.Invalid("This is not the address of your account. Nothing was deleted.").For("Typed");
}
