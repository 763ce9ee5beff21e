using Jams.Domain.Admin;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>The servers of an IMAP mailbox: where mail is read and where it is handed in, each with its encryption, and the user name both ask for.</summary>
public sealed record MailHosts(string ImapHost, int ImapPort, MailSecurity ImapSecurity, string SmtpHost, int SmtpPort, MailSecurity SmtpSecurity, string User);
