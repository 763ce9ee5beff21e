using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>Reads the mailboxes that are due, some at once. Any number of these may run, here and on other machines: each mailbox is in one pair of hands.</summary>
public sealed class ReadDueMailboxes(IClaims<MailboxSync> claims, ReadMailbox read, TimeProvider clock) : IDisposable
{
    private const int AtOnce = 4;
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _hands = new(AtOnce, AtOnce);

    /// <summary>Returns when nothing is due and nothing is being read here. A long first reading does not keep the others waiting.</summary>
    public async Task Run(CancellationToken stop = default)
    {
        var reading = new List<Task>();
        do
        {
            while (await _hands.WaitAsync(TimeSpan.Zero, stop))
            {
                if (await Next(stop) is not { } sync)
                {
                    _hands.Release();
                    break;
                }
                reading.Add(Read(sync, stop));
            }
            if (reading.Count > 0)
                await Task.WhenAny([.. reading, Task.Delay(LookAgain, clock, stop)]);
            foreach (var done in reading.Where(task => task.IsCompleted).ToList())
            {
                reading.Remove(done);
                await done;
            }
        }
        while (reading.Count > 0);
    }

    /// <inheritdoc />
    public void Dispose() => _hands.Dispose();

    // What somebody listens to is read by the listener, over the connection that is open already.
    private Task<MailboxSync?> Next(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return claims.Claim(sync => sync.WatchedUntil == null || sync.WatchedUntil < now, now, MailboxRhythm.Lease, stop);
    }

    private async Task Read(MailboxSync sync, CancellationToken stop)
    {
        try
        {
            await read.Run(sync, stop);
        }
        finally
        {
            _hands.Release();
        }
    }
}
