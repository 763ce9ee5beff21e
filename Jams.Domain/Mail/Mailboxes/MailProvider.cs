namespace Jams.Domain.Mail.Mailboxes;

/// <summary>How a mailbox is reached.</summary>
public enum MailProvider
{
    /// <summary>Any mail server, by IMAP (RFC 9051) and SMTP (RFC 5321).</summary>
    Imap,
    /// <summary>Google's mail, by its REST interface.</summary>
    Gmail,
    /// <summary>Microsoft's mail, by Microsoft Graph.</summary>
    Graph,
    /// <summary>Nothing is reached: mails came from files (mbox, .eml).</summary>
    Import,
}
