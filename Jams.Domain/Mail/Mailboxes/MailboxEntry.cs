using Jams.Domain.Admin;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>What a person entered to connect a mailbox by IMAP, not checked yet. Without servers they are found by the address.</summary>
public sealed record MailboxEntry(string? Address, string? Password, string? SenderName = null, ServerEntry? Servers = null);

/// <summary>Servers a person entered, not checked yet; an empty user is the address.</summary>
public sealed record ServerEntry(string? ImapHost, int ImapPort, MailSecurity ImapSecurity, string? SmtpHost, int SmtpPort, MailSecurity SmtpSecurity, string? User)
{
    /// <summary>Checked servers. Fails naming the field when a host is none or a port out of range.</summary>
    public Result<MailHosts> Check(string address)
    {
        var (imap, smtp) = (ImapHost?.Trim() ?? "", SmtpHost?.Trim() ?? "");
        if (!IsHost(imap))
            return MailboxFailures.Host(nameof(ImapHost));
        if (!IsHost(smtp))
            return MailboxFailures.Host(nameof(SmtpHost));
        if (ImapPort is < 1 or > 65535)
            return MailboxFailures.Port(nameof(ImapPort));
        if (SmtpPort is < 1 or > 65535)
            return MailboxFailures.Port(nameof(SmtpPort));
        return new MailHosts(imap, ImapPort, ImapSecurity, smtp, SmtpPort, SmtpSecurity, string.IsNullOrWhiteSpace(User) ? address : User.Trim());
    }

    private static bool IsHost(string name) => name.Length is > 0 and <= 253 && Uri.CheckHostName(name) != UriHostNameType.Unknown;
}
