using Jams.Domain.Admin;
using Jams.Domain.Mail.Mailboxes;
using MailKit.Net.Imap;
using MailKit.Security;

namespace Jams.Workers.Mail.Imap;

/// <summary>Connects to a mail server and signs in, step by step, so that a test of the settings can say which step failed.</summary>
internal sealed class ImapSignIn(MailConnections connections, MailboxOptions options)
{
    /// <summary>A connected client, not signed in yet.</summary>
    public async Task<ImapClient> Connect(MailHosts hosts, LastWords words, CancellationToken stop)
    {
        var client = new ImapClient(words) { Timeout = (int)options.Patience.TotalMilliseconds, CheckCertificateRevocation = false };
        try
        {
            var socket = await connections.Open(hosts.ImapHost, hosts.ImapPort, stop);
            if (hosts.ImapSecurity == MailSecurity.None && !await connections.MayBePlain(socket.RemoteEndPoint, stop))
            {
                socket.Dispose();
                throw new MailboxFault(MailboxFailures.NoStartTls(hosts.ImapHost, hosts.ImapPort), isFinal: true);
            }
            await client.ConnectAsync(socket, hosts.ImapHost, hosts.ImapPort, MailTls.Options(hosts.ImapSecurity, hosts.ImapPort), stop);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    public static async Task SignIn(ImapClient client, MailHosts hosts, MailSecrets secrets, CancellationToken stop)
    {
        if (secrets.Password is { } password)
            await client.AuthenticateAsync(hosts.User, password, stop);
        else
            await client.AuthenticateAsync(Token(client, hosts.User, secrets.AccessToken ?? ""), stop);
    }

    // RFC 7628, or what came before it.
    private static SaslMechanism Token(ImapClient client, string user, string token) =>
        client.AuthenticationMechanisms.Contains("OAUTHBEARER") ? new SaslMechanismOAuthBearer(user, token) : new SaslMechanismOAuth2(user, token);
}
