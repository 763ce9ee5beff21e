using Jams.Domain.Mail.Mailboxes;

namespace Jams.Domain.Mail.Connecting;

/// <summary>What can be expected to go wrong when a mailbox is connected by its provider's own sign-in.</summary>
public static class ConnectingFailures
{
    /// <summary>No id of a client at Google.</summary>
    public static Failure NoGoogleId { get; } = Failure.Invalid("This is not a client id from Google. It ends with .apps.googleusercontent.com.").For("Id");

    /// <summary>No id of a client at Microsoft.</summary>
    public static Failure NoMicrosoftId { get; } = Failure.Invalid("This is not an application id from Microsoft. It looks like 6731de76-14a6-49ae-97bc-6eba6914391e.").For("Id");

    /// <summary>A client without a secret.</summary>
    public static Failure Secret { get; } = Failure.Invalid("Please enter the client secret as well. It is needed again when the client id changes.").For("Secret");

    /// <summary>What was entered cannot be a secret.</summary>
    public static Failure NoSecret { get; } = Failure.Invalid("This is not a client secret: it has no spaces and at most 500 characters.").For("Secret");

    /// <summary>The id of the secret was copied.</summary>
    public static Failure SecretId { get; } = Failure.Invalid("This is the id of the secret. Copy what stands in the column “Value” instead; Microsoft shows it only once, right after the secret was made.").For("Secret");

    /// <summary>No tenant.</summary>
    public static Failure Tenant { get; } = Failure.Invalid("This is not a directory. It is an id, a domain such as example.org, or one of common, organizations and consumers.").For("Tenant");

    /// <summary>Neither the server nor the person has a client there.</summary>
    public static Failure NoClient { get; } = Failure.Conflict("This server is not registered there yet. Register it below, or ask the admin of this server.");

    /// <summary>An answer that this session did not ask for, asked for too long ago, or has used already.</summary>
    public static Failure NotAsked { get; } = Failure.Conflict("This sign-in was not begun in this window, or it took too long. Nothing was connected; please begin again.");

    /// <summary>The person did not agree.</summary>
    public static Failure Denied { get; } = Failure.Conflict("You did not agree at your provider, so nothing was connected.");

    /// <summary>The provider refused for a reason of its own; <paramref name="said"/> is its word for it.</summary>
    public static Failure Refused(MailProvider provider, string said) =>
        Failure.Conflict("{0} refused the sign-in and says “{1}”. Nothing was connected.", NameOf(provider), Short(said));

    /// <summary>The person left out what is needed.</summary>
    public static Failure TooLittle(MailProvider provider) =>
        Failure.Conflict("You signed in, but did not let JAMS read your mail. Please begin again and tick all boxes that {0} shows.", NameOf(provider));

    /// <summary>There is no refresh token, so the mailbox could be read for an hour only.</summary>
    public static Failure NoLasting(MailProvider provider) =>
        Failure.Conflict("{0} let JAMS in for an hour only. Remove JAMS from the apps with access in your account there, then connect again.", NameOf(provider));

    /// <summary>The provider does not know the client, or not with this secret.</summary>
    public static Failure ClientRefused(MailProvider provider) =>
        Failure.Conflict("{0} does not take the client id and secret that JAMS has. Enter them again; secrets at Microsoft end after a time that was chosen when they were made.", NameOf(provider));

    /// <summary>Another mailbox was signed in to.</summary>
    public static Failure OtherMailbox(string signedIn, string wanted) =>
        Failure.Conflict("You signed in as {0}, but {1} was to be connected again. Nothing was changed; begin again and choose the other account.", signedIn, wanted);

    /// <summary>The address is connected in another way.</summary>
    public static Failure OtherWay(string address) =>
        Failure.Conflict("{0} is connected in another way already. Remove that mailbox first; then connect it here.", address);

    /// <summary>The sign-in ended after seven days because the person's Google project is for testing only.</summary>
    public static Failure TestingEnded { get; } =
        Failure.Conflict("Google ended the sign-in after about seven days, as it does while a Google project is in testing. In Google's console open “Audience”, choose “Publish app”, and connect the mailbox again. Nothing that was read is lost.");

    /// <summary>The sign-in ended.</summary>
    public static Failure SignInEnded(MailProvider provider) =>
        Failure.Conflict("The sign-in at {0} has ended: it was withdrawn there, or the password was changed. Connect the mailbox again; nothing that was read is lost.", NameOf(provider));

    /// <summary>Nobody at the provider can be reached.</summary>
    public static Failure Unreachable(MailProvider provider) => Failure.Conflict("{0} cannot be reached from this server just now. It is tried again by itself; nothing is lost.", NameOf(provider));

    /// <summary>No answer in time.</summary>
    public static Failure NoAnswer(MailProvider provider) => Failure.Conflict("{0} did not answer in time. It is tried again by itself; nothing is lost.", NameOf(provider));

    /// <summary>Half an answer, or one that is not what was asked for.</summary>
    public static Failure Garbled(MailProvider provider) => Failure.Conflict("{0} answered with something that cannot be read. It is tried again by itself; nothing is lost.", NameOf(provider));

    /// <summary>The provider has trouble of its own.</summary>
    public static Failure Unwell(MailProvider provider) => Failure.Conflict("{0} has trouble of its own just now. It is tried again by itself; nothing is lost.", NameOf(provider));

    /// <summary>The provider wants fewer requests.</summary>
    public static Failure Busy(MailProvider provider) => Failure.TooMany("{0} asks to come back later. It is tried again by itself; nothing is lost.", NameOf(provider));

    /// <summary>The provider does not allow it; <paramref name="said"/> is its word for it.</summary>
    public static Failure Forbidden(MailProvider provider, string said) =>
        Failure.Conflict("{0} does not allow this and says “{1}”. Connect the mailbox again, and agree to everything it asks.", NameOf(provider), Short(said));

    /// <summary>The project at Google does not have the interface switched on.</summary>
    public static Failure ApiOff { get; } =
        Failure.Conflict("The Google project that JAMS signs in with has the Gmail API switched off. In Google's console open “APIs and services”, search for Gmail API, and choose “Enable”. It is tried again by itself.");

    /// <summary>The account has no mailbox there.</summary>
    public static Failure NoMailbox(MailProvider provider) => Failure.Conflict("This account has no mailbox at {0} that programs may read.", NameOf(provider));

    /// <summary>The mail is larger than what the provider sends.</summary>
    public static Failure TooLarge(MailProvider provider, int megabytes) => Failure.Invalid("{0} sends mails of at most {1} MB. Leave out a file, or send a link to it.", NameOf(provider), megabytes);

    /// <summary>The provider refuses the mail; <paramref name="said"/> is its word for it.</summary>
    public static Failure MailRefused(MailProvider provider, string said) => Failure.Invalid("{0} refused the mail: {1}", NameOf(provider), Short(said));

    /// <summary>The provider's name as people know it.</summary>
    public static string NameOf(MailProvider provider) => provider == MailProvider.Gmail ? "Google" : "Microsoft";

    // What strangers say is shown, but not at any length.
    private static string Short(string said)
    {
        var line = string.Concat(said.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        return line.Length > 200 ? line[..200] : line;
    }
}
