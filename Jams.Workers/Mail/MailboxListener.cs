using System.Security.Cryptography;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;
using Microsoft.Extensions.Logging;

namespace Jams.Workers.Mail;

/// <summary>Listens to one mailbox over one connection and reads it as soon as something happens there.</summary>
internal sealed class MailboxListener(
    IMailboxes mailboxes, Owned<MailAccount> accounts, Owned<MailboxSync> syncs, IClaims<MailboxSync> claims, ReadMailbox read, TimeProvider clock, ILogger<MailboxListener> log)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(1);

    /// <summary>Ends when the mailbox cannot be listened to any more, or when told to; never throws.</summary>
    public async Task Run(MailAccount account, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && await accounts.Get(account.UserId, account.Id, CancellationToken.None) is { Secrets: not null, Health.State: not MailHealthState.ReconnectNeeded } current)
        {
            var pause = await Connection(current, stop);
            await Task.Delay(pause, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Returns how long to wait before the next connection.
    private async Task<TimeSpan> Connection(MailAccount account, CancellationToken stop)
    {
        var heard = false;
        try
        {
            await using var mailbox = await mailboxes.Open(account, stop);
            // The first time in any case, so that this connection knows how everything was.
            for (var isNews = true; ;)
            {
                await Read(account, mailbox, isNews, stop);
                heard = true;
                var from = clock.GetTimestamp();
                await mailbox.Wait(Longest, stop);
                isNews = clock.GetElapsedTime(from) < Longest;
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        // Connections that only wait are cut by whatever lies between; that is no fault unless the next one fails too.
        catch (MailboxFault fault) when (heard && !fault.IsFinal)
        {
            log.LogDebug("A connection to the mailbox {Account} ended; it is made anew.", account.Id);
            return TimeSpan.FromSeconds(1 + (RandomNumberGenerator.GetInt32(3000) / 1000d));
        }
#pragma warning disable CA1031 // Whatever broke is this mailbox's state and must not stop the others.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return await Failed(account, fault);
        }
    }

    private async Task<TimeSpan> Failed(MailAccount account, Exception fault)
    {
        await read.Fail(account, fault);
        return await syncs.Get(account.UserId, account.Id) is { DueAt: { } due } && due > clock.GetUtcNow() ? due - clock.GetUtcNow() : TimeSpan.FromSeconds(15);
    }

    private async Task Read(MailAccount account, IMailbox mailbox, bool isNews, CancellationToken stop)
    {
        do
        {
            if (isNews && await syncs.Get(account.UserId, account.Id, stop) is { } due)
                await syncs.Change(account.UserId, due, again => again.Hurry(clock.GetUtcNow()), stop);
            if (await claims.Claim(sync => sync.Id == account.Id, clock.GetUtcNow(), MailboxRhythm.Lease, stop) is { } claimed)
            {
                await Read(account, claimed, mailbox, stop);
                return;
            }
            // Somebody is reading it just now and may have been past the place where the news is.
            if (isNews)
                await Task.Delay(Busy, clock, stop);
        }
        while (isNews && await syncs.Get(account.UserId, account.Id, stop) is not null);
    }

    private async Task Read(MailAccount account, MailboxSync claimed, IMailbox mailbox, CancellationToken stop)
    {
        try
        {
            await read.Read(account, claimed, mailbox, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await syncs.Change(account.UserId, claimed, sync => sync.Release(clock.GetUtcNow()), CancellationToken.None);
            throw;
        }
    }
}
