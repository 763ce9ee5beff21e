namespace Jams.Domain.Mail;

/// <summary>Why a mail could not be handed to the mail server.</summary>
public enum MailProblem
{
    /// <summary>No mail server is set.</summary>
    NotConfigured,
    /// <summary>The server's name cannot be resolved.</summary>
    UnknownHost,
    /// <summary>The server does not answer on that port.</summary>
    Unreachable,
    /// <summary>The server did not answer in time, or broke off.</summary>
    NoAnswer,
    /// <summary>The server's certificate cannot be trusted.</summary>
    Certificate,
    /// <summary>The wanted encryption and what the server offers do not fit.</summary>
    Encryption,
    /// <summary>The server does not take this user and password.</summary>
    Password,
    /// <summary>The server wants a sign-in, or knows none.</summary>
    SignIn,
    /// <summary>The server does not let us write in the name of the sender's address.</summary>
    Sender,
    /// <summary>The server refuses the recipient's address for good.</summary>
    Recipient,
    /// <summary>The server refuses this mail for good.</summary>
    Refused,
    /// <summary>The server asks to try again later.</summary>
    Busy,
    /// <summary>The mail was worth nothing any more before it could be sent.</summary>
    TooOld,
    /// <summary>Every attempt failed without the server saying why; what happened is in the log.</summary>
    Broken,
}
