using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;
using MailKit.Net.Imap;
using Microsoft.Extensions.Logging;

namespace Jams.Workers.Mail.Imap;

/// <summary>Opens mailboxes by IMAP (RFC 9051; MailKit).</summary>
internal sealed class ImapMailboxes(ImapSignIn signIn, SmtpSubmission submission, Owned<ImapPlace> places, Owned<MailMessage> messages, MailboxOptions options, TimeProvider clock, ILogger<ImapMailbox> log) : IMailboxes
{
    public async Task<IMailbox> Open(MailAccount account, CancellationToken stop = default)
    {
        if (account is not { Hosts: { } hosts, Secrets: { } secrets })
            throw new MailboxFault(MailboxFailures.NotConnected, isFinal: true);
        var words = new LastWords();
        var faults = new ImapFaults(hosts, words, clock);
        ImapClient? client = null;
        try
        {
            client = await signIn.Connect(hosts, words, stop);
            await ImapSignIn.SignIn(client, hosts, secrets, stop);
            if (client.Capabilities.HasFlag(ImapCapabilities.QuickResync))
                await client.EnableQuickResyncAsync(stop);
            return new ImapMailbox(account, client, faults, new ImapPlaces(account, places, messages, clock), submission, options, log, clock);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested && faults.Read(fault) is { } told)
        {
            client?.Dispose();
            throw told;
        }
        catch
        {
            client?.Dispose();
            throw;
        }
    }
}
