using MailKit;
using MailKit.Net.Imap;

namespace Jams.Workers.Mail.Imap;

/// <summary>Waits until something happens in the inbox: by IDLE (RFC 2177), or by asking now and then where a server has none.</summary>
internal sealed class ImapWaiting(ImapClient client, MailboxOptions options)
{
    // Servers end it after 29 minutes, firewalls between sooner.
    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(9);
    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(15);

    /// <summary>Returns after <paramref name="most"/>, at once when the inbox is not as it was read (<paramref name="read"/>), or as soon as something changes.</summary>
    public async Task Run(FolderCursor? read, TimeSpan most, CancellationToken stop)
    {
        var inbox = client.Inbox;
        await inbox.OpenAsync(FolderAccess.ReadOnly, stop);
        if (read is not null && (inbox.UidNext is { } next && next.Id - 1 > read.WholeUpTo || inbox.HighestModSeq > read.ModSeq))
            return;
        using var over = new CancellationTokenSource(most);
        using var changed = CancellationTokenSource.CreateLinkedTokenSource(over.Token);
        void Changed(object? sender, EventArgs what) => changed.Cancel();
        inbox.CountChanged += Changed;
        inbox.MessageFlagsChanged += Changed;
        inbox.MessageExpunged += Changed;
        inbox.MessagesVanished += Changed;
        try
        {
            while (!changed.IsCancellationRequested)
                await Turn(changed.Token, stop);
        }
        finally
        {
            inbox.CountChanged -= Changed;
            inbox.MessageFlagsChanged -= Changed;
            inbox.MessageExpunged -= Changed;
            inbox.MessagesVanished -= Changed;
        }
    }

    private async Task Turn(CancellationToken changed, CancellationToken stop)
    {
        if (!client.Capabilities.HasFlag(ImapCapabilities.Idle))
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(changed, stop);
            await Task.Delay(AskEvery, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            stop.ThrowIfCancellationRequested();
            await client.NoOpAsync(stop);
            return;
        }
        using var renewal = new CancellationTokenSource(Renewal);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(changed, renewal.Token);
        // Silence is what is waited for here, and no fault.
        client.Timeout = (int)(Renewal + options.Patience).TotalMilliseconds;
        try
        {
            await client.IdleAsync(either.Token, stop);
        }
        finally
        {
            client.Timeout = (int)options.Patience.TotalMilliseconds;
        }
    }
}
