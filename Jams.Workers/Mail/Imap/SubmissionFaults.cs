using System.Net.Sockets;
using Jams.Domain.Mail.Mailboxes;
using Jams.Workers.Security;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Jams.Workers.Mail.Imap;

/// <summary>What goes wrong while a person's mail is handed in, in words for them.</summary>
internal sealed class SubmissionFaults(MailHosts hosts, TimeProvider clock)
{
    private string Host => hosts.SmtpHost;

    /// <summary>Null when it is none of the mail server's.</summary>
    public MailboxFault? Read(Exception fault) => fault switch
    {
        MailboxFault told => told,
        AddressRefused => new(MailboxFailures.PrivateHost(Host), isFinal: true, inner: fault),
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } => new(MailboxFailures.UnknownHost(Host), inner: fault),
        SocketException => new(MailboxFailures.Unreachable(Host, hosts.SmtpPort), inner: fault),
        SslHandshakeException broken => new(MailTls.Read(broken, Host, hosts.SmtpPort, clock.GetUtcNow()), inner: fault),
        SmtpCommandException said => Said(said),
        AuthenticationException { InnerException: SmtpCommandException { StatusCode: var code } } when (int)code is >= 400 and < 500 => new(MailboxFailures.Busy(Host), inner: fault),
        AuthenticationException => new(WrongPassword(), isFinal: true, inner: fault),
        ServiceNotAuthenticatedException => new(WrongPassword(), isFinal: true, inner: fault),
        NotSupportedException no => new(no.Message.Contains("authentication", StringComparison.OrdinalIgnoreCase) ? MailboxFailures.NoSignIn(Host) : MailboxFailures.NoStartTls(Host, hosts.SmtpPort), inner: fault),
        TimeoutException => new(MailboxFailures.NoAnswer(Host), inner: fault),
        SmtpProtocolException => new(MailboxFailures.NoMailServer(Host, hosts.SmtpPort), inner: fault),
        ServiceNotConnectedException or ProtocolException or IOException => new(MailboxFailures.BrokeOff(Host), inner: fault),
        _ => null,
    };

    private Domain.Failure WrongPassword() =>
        KnownProviders.OfHost(hosts.ImapHost) is { Advice: MailAdvice.AppPassword } provider ? MailboxFailures.AppPassword(provider.Name) : MailboxFailures.WrongPassword(Host);

    private MailboxFault Said(SmtpCommandException fault) => (fault.ErrorCode, (int)fault.StatusCode) switch
    {
        (_, >= 400 and < 500) => new(MailboxFailures.Busy(Host), inner: fault),
        (SmtpErrorCode.SenderNotAccepted, _) => new(MailboxFailures.Sender(Host), isFinal: true, inner: fault),
        (_, 530 or 535) => new(WrongPassword(), isFinal: true, inner: fault),
        _ => new(MailboxFailures.Refused(Host, Short(fault.Message)), isFinal: true, inner: fault),
    };

    private static string Short(string said)
    {
        var line = string.Concat(said.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        return line.Length > 200 ? line[..200] : line;
    }
}
