namespace Jams.Domain.Mail;

/// <summary>What the server writes to people about.</summary>
public enum MailKind
{
    /// <summary>The link that confirms an address.</summary>
    Confirmation,
    /// <summary>Somebody tried to sign up with an address that has an account.</summary>
    AlreadyHere,
    /// <summary>The link to set a new password.</summary>
    NewPassword,
    /// <summary>A six-digit code.</summary>
    Code,
    /// <summary>An invitation to make an account.</summary>
    Invitation,
    /// <summary>Something about the account's safety changed.</summary>
    Notice,
    /// <summary>An admin's test of the mail settings.</summary>
    Test,
}
