using System.Security.Cryptography;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;
using Microsoft.Extensions.Logging;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>
/// Reads a claimed mailbox to its end: batch by batch, each stored before its cursor, so that a reader that dies loses and doubles nothing. What goes wrong is this mailbox's own state, shown to its owner.
/// </summary>
public sealed class ReadMailbox(
    IMailboxes mailboxes, Owned<MailAccount> accounts, Owned<MailboxSync> syncs, KeepFolders folders, ReceiveMail receive, FileMails file, IAnnounceMail announce, TimeProvider clock, ILogger<ReadMailbox> log)
{
    /// <summary>Opens the mailbox and reads it; throws nothing but at the end of the program.</summary>
    public async Task Run(MailboxSync claimed, CancellationToken stop = default)
    {
        if (await accounts.Get(claimed.UserId, claimed.Id, stop) is not { Secrets: not null } account)
        {
            await syncs.Delete(claimed.UserId, claimed.Id, stop);
            return;
        }
        try
        {
            await using var mailbox = await mailboxes.Open(account, stop);
            await Read(account, claimed, mailbox, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The program stops; whoever starts next goes on at once.
            await syncs.Change(claimed.UserId, claimed, sync => sync.Release(clock.GetUtcNow()), CancellationToken.None);
            throw;
        }
#pragma warning disable CA1031 // Whatever broke is this mailbox's state and must not stop the others.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await Fail(account, fault, stop);
        }
    }

    /// <summary>Reads an open mailbox. Throws what goes wrong, for <see cref="Fail"/>.</summary>
    public async Task Read(MailAccount account, MailboxSync claimed, IMailbox mailbox, CancellationToken stop = default)
    {
        var hold = new SyncHold(claimed, syncs);
        var before = claimed.FirstDone ? 0 : claimed.Done;
        if (!await hold.Change(sync => sync.Begin(before, clock.GetUtcNow()), stop))
            return;
        var known = await folders.Now(account, await mailbox.Folders(stop), stop);
        var done = before;
        await foreach (var batch in mailbox.Read(known.Cursors, stop))
        {
            // Before the batch, too: of a mailbox that was disconnected meanwhile nothing more is stored.
            if (!await hold.Change(sync => sync.StillReading(clock.GetUtcNow() + MailboxRhythm.Lease), stop))
                return;
            var received = await receive.Run(account, batch, stop);
            await known.ReadUpTo(batch.Cursors, stop);
            done += batch.New.Count + (claimed.FirstDone ? 0 : batch.Changed.Count);
            if (!await hold.Change(sync => sync.Report(done, before + batch.Total, received.Quarantined), stop))
                return;
            Tell(account, hold.Sync, received, batch);
        }
        await file.Leftover(account, stop);
        await known.ForgetGone(stop);
        await End(account, hold, stop);
    }

    /// <summary>Writes down why a mailbox cannot be read, and when it is tried again; at once for the owner to see.</summary>
    public async Task Fail(MailAccount account, Exception fault, CancellationToken stop = default)
    {
        var told = fault as MailboxFault;
        if (told is null)
            log.LogError(fault, "Reading the mailbox {Account} broke.", account.Id);
        else
            log.LogWarning("The mailbox {Account} cannot be read: {Sentence}", account.Id, told.Failure.Sentence);
        var failure = told?.Failure ?? MailboxFailures.Broken;
        var now = clock.GetUtcNow();
        var state = told?.IsFinal == true ? MailHealthState.ReconnectNeeded : MailHealthState.Retrying;
        if (await syncs.Get(account.UserId, account.Id, stop) is { } sync)
            await syncs.Change(account.UserId, sync, again => again.Failed(failure.Sentence, told?.IsFinal == true ? null : RetryAt(again.FailedInARow + 1, told?.RetryAt, now)), stop);
        // As it is now: its owner may have connected it anew, with other servers, while it was tried with the old ones.
        if (await accounts.Get(account.UserId, account.Id, stop) is { } current && account.Secrets?.IsSameSignIn(current.Secrets) == true && current.Hosts == account.Hosts
            && await accounts.Change(account.UserId, current, again => again.Feel(state, failure.Sentence, [.. failure.Args.Select(arg => $"{arg}")], now), stop) is { } felt)
            announce.Felt(felt);
    }

    private static DateTimeOffset RetryAt(int failures, DateTimeOffset? wanted, DateTimeOffset now)
    {
        var own = now + MailboxRhythm.AfterFailures(failures, RandomNumberGenerator.GetInt32(1000) / 1000d);
        return wanted > own ? wanted.Value : own;
    }

    private void Tell(MailAccount account, MailboxSync sync, Received received, MailBatch batch)
    {
        // What the person has just sent is no news to them.
        if (received.Stored > received.Own)
            announce.Arrived(account, received.Stored - received.Own, received.ThreadIds);
        if (batch.New.Count > 0 || !sync.FirstDone)
            announce.Progress(sync);
    }

    private async Task End(MailAccount account, SyncHold hold, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var wasFirst = !hold.Sync.FirstDone;
        if (!await hold.Change(sync => sync.End(now + MailboxRhythm.After(account.Provider, sync.WatchedUntil > now)), stop))
            return;
        var felt = await accounts.Get(account.UserId, account.Id, stop) is { } current ? await accounts.Change(account.UserId, current, again => again.WasRead(now), stop) : null;
        if (felt is not null && account.Health.State != MailHealthState.Ok)
            announce.Felt(felt);
        if (wasFirst)
            announce.Progress(hold.Sync);
    }
}
