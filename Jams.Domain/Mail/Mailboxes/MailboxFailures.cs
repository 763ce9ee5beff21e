namespace Jams.Domain.Mail.Mailboxes;

/// <summary>What can be expected to go wrong with mailboxes.</summary>
public static class MailboxFailures
{
    /// <summary>There is no such mailbox, or it is somebody else's.</summary>
    public static Failure NotFound { get; } = Failure.NotFound("This mailbox is not here any more.");

    /// <summary>The address is connected already.</summary>
    public static Failure AlreadyConnected { get; } = Failure.Conflict("This mailbox is connected already.");

    /// <summary>The provider takes the sign-in no more.</summary>
    public static Failure ReconnectNeeded { get; } = Failure.Conflict("The sign-in to this mailbox has ended. Connect it again; nothing that was read is lost.");

    /// <summary>It was disconnected, or nothing is reached because its mails came from files.</summary>
    public static Failure NotConnected { get; } = Failure.Conflict("This mailbox is not connected, so its provider cannot be asked.");

    /// <summary>No address.</summary>
    public static Failure Address { get; } = Failure.Invalid("Write the whole address, as in name@example.org.").For("Address");

    /// <summary>No password.</summary>
    public static Failure Password { get; } = Failure.Invalid("Write the password that your provider gives to mail programs.").For("Password");

    /// <summary>The name of a server is none.</summary>
    public static Failure Host(string field) => Failure.Invalid("This is not the name of a server. It looks like imap.example.org.").For(field);

    /// <summary>A port is none.</summary>
    public static Failure Port(string field) => Failure.Invalid("A port is a number from 1 to 65535.").For(field);

    /// <summary>A text is too long.</summary>
    public static Failure TooLong(string field, int limit) => Failure.Invalid("At most {0} characters, please.", limit).For(field);

    /// <summary>An alias is no address.</summary>
    public static Failure Alias(string alias) => Failure.Invalid("“{0}” is not an address.", alias).For("Aliases");

    /// <summary>Too many aliases.</summary>
    public static Failure TooManyAliases { get; } = Failure.Invalid("At most {0} other addresses, please.", MailAccount.AliasesLimit).For("Aliases");

    /// <summary>The provider takes no password, only its own sign-in.</summary>
    public static Failure UseProvider(string provider) =>
        Failure.Invalid("{0} lets mail programs in by its own sign-in only, not by a password. Choose its button above.", provider).For("Address");

    /// <summary>The provider lets no other program in.</summary>
    public static Failure Closed(string provider) => Failure.Invalid("{0} lets no other program read mail, so it cannot be connected.", provider).For("Address");

    /// <summary>The name of a server leads nowhere.</summary>
    public static Failure UnknownHost(string host) => Failure.Invalid("There is no server called {0}. Check the spelling, or look the name up in your provider's help.", host);

    /// <summary>The server is in a network that people may not reach from here.</summary>
    public static Failure PrivateHost(string host) =>
        Failure.Invalid("{0} is inside a private network. For safety mailboxes may only be at public addresses; the admin of this server can allow it.", host);

    /// <summary>Nobody listens there.</summary>
    public static Failure Unreachable(string host, int port) => Failure.Invalid("{0} does not answer on port {1}. Check host and port; a firewall may be in between.", host, port);

    /// <summary>No answer in time.</summary>
    public static Failure NoAnswer(string host) => Failure.Invalid("{0} did not answer in time. It is tried again by itself.", host);

    /// <summary>The connection broke, or the server said goodbye.</summary>
    public static Failure BrokeOff(string host) => Failure.Invalid("{0} ended the connection. It is tried again by itself; nothing is lost.", host);

    /// <summary>The certificate is for another name.</summary>
    public static Failure CertificateName(string host) => Failure.Invalid("The certificate of {0} is for another name. Enter the server exactly as your provider names it.", host);

    /// <summary>The certificate has expired, or is not valid yet.</summary>
    public static Failure CertificateExpired(string host) => Failure.Invalid("The certificate of {0} has expired. Your provider has to renew it; until then nothing is read.", host);

    /// <summary>The certificate was made by nobody known.</summary>
    public static Failure CertificateUnknown(string host) => Failure.Invalid("The certificate of {0} was made by nobody this server trusts.", host);

    /// <summary>Encryption and port do not fit.</summary>
    public static Failure Encryption(string host, int port) =>
        Failure.Invalid("{0} does not speak this encryption on port {1}. Port 993 and 465 usually want TLS, port 143 and 587 STARTTLS.", host, port);

    /// <summary>The server offers no encryption where one is wanted.</summary>
    public static Failure NoStartTls(string host, int port) => Failure.Invalid("{0} offers no encryption on port {1}. Your password was not sent.", host, port);

    /// <summary>Something else than a mail server answers.</summary>
    public static Failure NoMailServer(string host, int port) => Failure.Invalid("What answers at {0} on port {1} is not a mail server of this kind.", host, port);

    /// <summary>User and password are not taken.</summary>
    public static Failure WrongPassword(string host) => Failure.Invalid("{0} does not take this user and password.", host).For("Password");

    /// <summary>The provider wants a password made for programs.</summary>
    public static Failure AppPassword(string provider) =>
        Failure.Invalid("{0} does not take this password. It wants an app password: one made for mail programs in the settings of your account there.", provider).For("Password");

    /// <summary>The provider has mail programs switched off for this account.</summary>
    public static Failure ImapOff(string provider) => Failure.Invalid("{0} has access by mail programs (IMAP) switched off for this account. Switch it on in the settings of your account there.", provider);

    /// <summary>The server knows no way to sign in that we know.</summary>
    public static Failure NoSignIn(string host) => Failure.Invalid("{0} takes no sign-in by password.", host);

    /// <summary>Too many connections at once.</summary>
    public static Failure TooManyConnections(string host) => Failure.TooMany("{0} says that too many programs read this mailbox at once. It is tried again by itself.", host);

    /// <summary>The server asks to come back later.</summary>
    public static Failure Busy(string host) => Failure.TooMany("{0} asks to come back later. It is tried again by itself.", host);

    /// <summary>The sending server does not take the sender.</summary>
    public static Failure Sender(string host) => Failure.Invalid("{0} does not let you send from this address.", host);

    /// <summary>The sending server refuses the mail or a recipient.</summary>
    public static Failure Refused(string host, string said) => Failure.Invalid("{0} refused the mail: {1}", host, said);

    /// <summary>Something broke here.</summary>
    public static Failure Broken { get; } = Failure.Conflict("Something broke while this mailbox was read. It is tried again by itself; nothing is lost.");
}
