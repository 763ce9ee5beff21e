using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>A mailbox that somebody has claimed to read it. What the owner changes meanwhile stays; when it was taken away (a lease ran out, the mailbox was disconnected), the reading ends.</summary>
internal sealed class SyncHold(MailboxSync claimed, Owned<MailboxSync> syncs)
{
    private readonly int _attempt = claimed.Attempts;

    public MailboxSync Sync { get; private set; } = claimed;

    /// <summary>Does the change; false when the mailbox is not held any more.</summary>
    public async Task<bool> Change(Action<MailboxSync> change, CancellationToken stop)
    {
        for (; ; )
        {
            change(Sync);
            if ((await syncs.Replace(Sync.UserId, Sync, stop)).IsOk)
                return true;
            if (await syncs.Get(Sync.UserId, Sync.Id, stop) is not { } again || again.Attempts != _attempt)
                return false;
            Sync = again;
        }
    }
}
