using Jams.Domain.Admin;
using Jams.Domain.Mail.Mailboxes;

namespace Jams.Web.Pages.Mail.Accounts;

/// <summary>What the form of an IMAP mailbox holds. A stored password is never sent to the page.</summary>
public sealed class ConnectForm
{
    public string? Address { get; set; }
    public string? Password { get; set; }
    public string? SenderName { get; set; }
    public string? ImapHost { get; set; }
    public int ImapPort { get; set; } = 993;
    public MailSecurity ImapSecurity { get; set; } = MailSecurity.Tls;
    public string? SmtpHost { get; set; }
    public int SmtpPort { get; set; } = 465;
    public MailSecurity SmtpSecurity { get; set; } = MailSecurity.Tls;
    public string? ServerUser { get; set; }

    /// <summary>Servers only when the person has seen some; without they are found by the address.</summary>
    public MailboxEntry Entry => new(Address, Password, SenderName,
        string.IsNullOrWhiteSpace(ImapHost) && string.IsNullOrWhiteSpace(SmtpHost) ? null : new ServerEntry(ImapHost, ImapPort, ImapSecurity, SmtpHost, SmtpPort, SmtpSecurity, ServerUser));

    public void Use(MailHosts hosts) => (ImapHost, ImapPort, ImapSecurity, SmtpHost, SmtpPort, SmtpSecurity, ServerUser) =
        (hosts.ImapHost, hosts.ImapPort, hosts.ImapSecurity, hosts.SmtpHost, hosts.SmtpPort, hosts.SmtpSecurity, hosts.User == Address?.Trim() ? null : hosts.User);
}
