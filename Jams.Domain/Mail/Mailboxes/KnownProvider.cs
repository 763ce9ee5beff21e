using Jams.Domain.Admin;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>Where a provider's mail is read and handed in, and what to know beforehand. <paramref name="Link"/>: the page of the provider that the advice speaks of.</summary>
public sealed record KnownProvider(string Name, string ImapHost, string SmtpHost, MailAdvice Advice = MailAdvice.None, string? Link = null)
{
    /// <summary>TLS from the first byte unless said otherwise.</summary>
    public int ImapPort { get; init; } = 993;

    /// <summary>How the reading connection is encrypted.</summary>
    public MailSecurity ImapSecurity { get; init; } = MailSecurity.Tls;

    /// <summary>TLS from the first byte unless said otherwise.</summary>
    public int SmtpPort { get; init; } = 465;

    /// <summary>How the sending connection is encrypted.</summary>
    public MailSecurity SmtpSecurity { get; init; } = MailSecurity.Tls;

    /// <summary>Whether it puts what is sent through it among the sent mails by itself.</summary>
    public bool KeepsSent { get; init; }

    /// <summary>Its servers for this address.</summary>
    public MailHosts HostsFor(string address) => new(ImapHost, ImapPort, ImapSecurity, SmtpHost, SmtpPort, SmtpSecurity, address);
}
