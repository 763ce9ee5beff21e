using System.Security.Cryptography.X509Certificates;
using Jams.Domain;
using Jams.Domain.Admin;
using Jams.Domain.Mail.Mailboxes;
using MailKit.Security;

namespace Jams.Workers.Mail;

/// <summary>Encryption of the connections to mailboxes, and what its failures mean.</summary>
internal static class MailTls
{
    /// <summary>Never without encryption by chance: STARTTLS has to be there unless "none" was chosen.</summary>
    public static SecureSocketOptions Options(MailSecurity security, int port) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.Auto when port is 993 or 465 => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    public static Failure Read(SslHandshakeException fault, string host, int port, DateTimeOffset now)
    {
        if (fault.ServerCertificate is not { } shown)
            return MailboxFailures.Encryption(host, port);
        using var certificate = X509CertificateLoader.LoadCertificate(shown.GetRawCertData());
        if (now < certificate.NotBefore || now > certificate.NotAfter)
            return MailboxFailures.CertificateExpired(host);
        return certificate.MatchesHostname(host) ? MailboxFailures.CertificateUnknown(host) : MailboxFailures.CertificateName(host);
    }
}
