namespace Jams.Domain.Mail.Mailboxes;

/// <summary>What a person has to know before a program may read their mail at a provider.</summary>
public enum MailAdvice
{
    /// <summary>The usual password works.</summary>
    None,
    /// <summary>A password made for programs is needed, and the link leads to where it is made.</summary>
    AppPassword,
    /// <summary>A password made for programs is needed by those who have a second step at sign-in.</summary>
    AppPasswordWithTwoSteps,
    /// <summary>Access by programs has to be switched on first, and the link leads to where.</summary>
    SwitchOn,
    /// <summary>The mailbox has a password of its own for programs, set in the account there.</summary>
    MailPassword,
    /// <summary>Programs get in by the provider's own sign-in only.</summary>
    OwnSignIn,
    /// <summary>A program of the provider's on the same machine hands the mail on.</summary>
    Bridge,
    /// <summary>The provider lets no other program in.</summary>
    Closed,
}
