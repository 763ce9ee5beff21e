using Jams.Domain.Admin;
using Jams.Domain.Mail.Mailboxes;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Jams.Workers.Mail.Imap;

/// <summary>Hands a person's mail to their provider's server (RFC 6409), signed in as they are.</summary>
internal sealed class SmtpSubmission(MailConnections connections, MailboxOptions options, TimeProvider clock)
{
    /// <summary>Throws <see cref="MailboxFault"/>; after that the server has not taken the mail, unless the fault says that it may have.</summary>
    public async Task Send(MailAccount account, MimeMessage message, CancellationToken stop)
    {
        if (account is not { Hosts: { } hosts, Secrets: { } secrets })
            throw new MailboxFault(MailboxFailures.NotConnected, isFinal: true);
        var faults = new SubmissionFaults(hosts, clock);
        var isHanding = false;
        try
        {
            using var client = await Connect(hosts, stop);
            await SignIn(client, hosts, secrets, stop);
            isHanding = true;
            await client.SendAsync(message, stop);
            await Leave(client, faults);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested && faults.Read(fault) is { } told)
        {
            // A server that answers says what it did; one that falls silent while it is handed a mail may have taken it.
            throw isHanding && fault is not (SmtpCommandException or MailKit.ServiceNotAuthenticatedException or NotSupportedException) ? told.AfterHandOver() : told;
        }
    }

    /// <summary>A connected client, not signed in yet.</summary>
    public async Task<SmtpClient> Connect(MailHosts hosts, CancellationToken stop)
    {
        var client = new SmtpClient { Timeout = (int)options.Patience.TotalMilliseconds, CheckCertificateRevocation = false };
        try
        {
            var socket = await connections.Open(hosts.SmtpHost, hosts.SmtpPort, stop);
            if (hosts.SmtpSecurity == MailSecurity.None && !await connections.MayBePlain(socket.RemoteEndPoint, stop))
            {
                socket.Dispose();
                throw new MailboxFault(MailboxFailures.NoStartTls(hosts.SmtpHost, hosts.SmtpPort), isFinal: true);
            }
            await client.ConnectAsync(socket, hosts.SmtpHost, hosts.SmtpPort, MailTls.Options(hosts.SmtpSecurity, hosts.SmtpPort), stop);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    public static async Task SignIn(SmtpClient client, MailHosts hosts, MailSecrets secrets, CancellationToken stop)
    {
        if (secrets.Password is { } password)
            await client.AuthenticateAsync(hosts.User, password, stop);
        else
            await client.AuthenticateAsync(client.AuthenticationMechanisms.Contains("OAUTHBEARER") ? new SaslMechanismOAuthBearer(hosts.User, secrets.AccessToken ?? "") : new SaslMechanismOAuth2(hosts.User, secrets.AccessToken ?? ""), stop);
    }

    // The server has taken the mail; how the connection ends does not matter any more.
    private static async Task Leave(SmtpClient client, SubmissionFaults faults)
    {
        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception fault) when (faults.Read(fault) is not null)
        {
            return;
        }
    }
}
