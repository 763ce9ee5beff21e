using System.Net.Sockets;
using Jams.Domain;
using Jams.Domain.Mail.Mailboxes;
using Jams.Workers.Security;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;

namespace Jams.Workers.Mail.Imap;

/// <summary>What an exception of the mail library, or of the network, means to the owner of the mailbox.</summary>
internal sealed class ImapFaults(MailHosts hosts, LastWords words, TimeProvider clock)
{
    private static readonly string[] TooMany = ["too many", "maximum number of connections", "simultaneous connections", "connection limit"];
    private static readonly string[] Temporary = ["temporary", "try again", "unavailable", "internal error", "server error"];
    private static readonly string[] Off = ["imap is disabled", "imap disabled", "not enabled for imap", "enable imap", "imap access", "imap/pop3", "pop3/imap"];

    private string Host => hosts.ImapHost;

    private KnownProvider? Provider => KnownProviders.OfHost(hosts.ImapHost);

    /// <summary>Null when it is none of the mail server's: a bug, or the store.</summary>
    public MailboxFault? Read(Exception fault) => fault switch
    {
        MailboxFault told => told,
        AddressRefused => new(MailboxFailures.PrivateHost(Host), isFinal: true, inner: fault),
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } => new(MailboxFailures.UnknownHost(Host), inner: fault),
        SocketException => new(MailboxFailures.Unreachable(Host, hosts.ImapPort), inner: fault),
        SslHandshakeException broken => new(MailTls.Read(broken, Host, hosts.ImapPort, clock.GetUtcNow()), inner: fault),
        NotSupportedException => new(MailboxFailures.NoStartTls(Host, hosts.ImapPort), inner: fault),
        AuthenticationException refused => Refused(refused),
        TimeoutException => new(MailboxFailures.NoAnswer(Host), inner: fault),
        ImapCommandException said => new(Said(said.ResponseText, TooMany) ? MailboxFailures.TooManyConnections(Host) : MailboxFailures.Busy(Host), inner: fault),
        ImapProtocolException garbled => Garbled(garbled),
        ServiceNotConnectedException or ServiceNotAuthenticatedException or ProtocolException => new(MailboxFailures.BrokeOff(Host), inner: fault),
        IOException => new(MailboxFailures.BrokeOff(Host), inner: fault),
        _ => null,
    };

    private MailboxFault Refused(AuthenticationException fault)
    {
        var said = fault.Message;
        if (Said(said, TooMany))
            return new(MailboxFailures.TooManyConnections(Host), inner: fault);
        if (Said(said, Temporary))
            return new(MailboxFailures.Busy(Host), inner: fault);
        if (Said(said, Off))
            return new(MailboxFailures.ImapOff(Provider?.Name ?? Host), isFinal: true, inner: fault);
        if (said.Contains("LOGIN command is disabled", StringComparison.OrdinalIgnoreCase) || said.Contains("mechanism", StringComparison.OrdinalIgnoreCase))
            return new(MailboxFailures.NoSignIn(Host), isFinal: true, inner: fault);
        return new(WrongPassword(said), isFinal: true, inner: fault);
    }

    private Failure WrongPassword(string said) => Provider is { } provider && (provider.Advice is MailAdvice.AppPassword or MailAdvice.MailPassword || said.Contains("app", StringComparison.OrdinalIgnoreCase) && said.Contains("password", StringComparison.OrdinalIgnoreCase) && provider.Advice == MailAdvice.AppPasswordWithTwoSteps)
        ? MailboxFailures.AppPassword(provider.Name)
        : MailboxFailures.WrongPassword(Host);

    // A server that goes says why in its last line; what is no IMAP at all is garbled from the first one.
    private MailboxFault Garbled(ImapProtocolException fault)
    {
        if (Said(fault.Message, TooMany) || Said(words.Text, TooMany))
            return new(MailboxFailures.TooManyConnections(Host), inner: fault);
        return new(fault.Message.Contains("token", StringComparison.OrdinalIgnoreCase) ? MailboxFailures.NoMailServer(Host, hosts.ImapPort) : MailboxFailures.BrokeOff(Host), inner: fault);
    }

    private static bool Said(string text, string[] words) => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
