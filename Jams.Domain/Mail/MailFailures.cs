namespace Jams.Domain.Mail;

/// <summary>What can be expected to go wrong with the server's mails.</summary>
public static class MailFailures
{
    /// <summary>There is no such mail.</summary>
    public static Failure NotFound { get; } = Failure.NotFound("This mail is not here any more. It may have been sent or deleted.");

    /// <summary>A sent mail cannot be sent again: its text is gone.</summary>
    public static Failure AlreadySent { get; } = Failure.Conflict("This mail has been sent already.");

    /// <summary>A worker has it in its hands.</summary>
    public static Failure Busy { get; } = Failure.Conflict("This mail is being sent just now. Look again in a minute.");

    /// <summary>The sentence for a problem: what is wrong and what to change. The server's own words are shown beside it.</summary>
    public static Failure Of(MailProblem problem) => problem switch
    {
        MailProblem.NotConfigured => Failure.Conflict("No mail server is set yet. The mail waits; enter one in the settings."),
        MailProblem.UnknownHost => Failure.Invalid("There is no mail server of this name. Check the spelling of the host.").For("Host"),
        MailProblem.Unreachable => Failure.Invalid("The mail server does not answer on this port. Check host and port, and whether a firewall is in between.").For("Port"),
        MailProblem.NoAnswer => Failure.Invalid("The mail server did not answer in time. It may be busy, or the port wants another encryption."),
        MailProblem.Certificate => Failure.Invalid("The certificate of the mail server cannot be trusted: it has expired, or it is for another name. Enter the host exactly as the certificate names it.").For("Host"),
        MailProblem.Encryption => Failure.Invalid("The mail server does not offer this encryption on this port. Port 587 usually wants STARTTLS, port 465 wants TLS.").For("Security"),
        MailProblem.Password => Failure.Invalid("The mail server does not take this user and password. Some providers want an app password here.").For("Password"),
        MailProblem.SignIn => Failure.Invalid("Signing in to the mail server failed: it wants a user and password and none is set, or it knows no way to sign in that we know.").For("User"),
        MailProblem.Sender => Failure.Invalid("The mail server does not let us send from this address. It often has to be the address of the user who signs in.").For("From"),
        MailProblem.Recipient => Failure.Invalid("The mail server refused the recipient's address."),
        MailProblem.Refused => Failure.Invalid("The mail server refused the mail."),
        MailProblem.Busy => Failure.Invalid("The mail server asks to try again later."),
        MailProblem.TooOld => Failure.Conflict("The mail could not be sent while its link or code was good. Ask the person to request a new one."),
        _ => Failure.Conflict("Sending broke off several times. The server's log says where."),
    };
}
