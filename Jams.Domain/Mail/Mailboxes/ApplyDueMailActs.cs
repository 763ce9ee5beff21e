using Jams.Domain.Storage;
using Microsoft.Extensions.Logging;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>Does in the mailboxes what persons did here, in the order they did it. A mailbox that cannot be reached keeps its acts for a week.</summary>
public sealed class ApplyDueMailActs(IClaims<MailActWork> claims, Owned<MailActWork> acts, Owned<MailAccount> accounts, Owned<MailFolder> folders, IMailboxes mailboxes, TimeProvider clock, ILogger<ApplyDueMailActs> log)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan OwnerNeeded = TimeSpan.FromHours(1);

    /// <summary>Returns when nothing is due.</summary>
    public async Task Run(CancellationToken stop = default)
    {
        while (await claims.Claim(_ => true, clock.GetUtcNow(), Lease, stop) is { } act)
        {
            if (await accounts.Get(act.UserId, act.AccountId, stop) is not { Secrets: not null } account || clock.GetUtcNow() - act.AskedAt > MailActWork.GivenUpAfter)
                await acts.Delete(act.UserId, act.Id, stop);
            else if (account.Health.State == MailHealthState.ReconnectNeeded)
                await PutOff(act, account.Health.Sentence ?? "", clock.GetUtcNow() + OwnerNeeded, stop);
            else
                await Mailbox(account, act, stop);
        }
    }

    // Everything that waits for this mailbox over one connection.
    private async Task Mailbox(MailAccount account, MailActWork first, CancellationToken stop)
    {
        var act = first;
        try
        {
            await using var mailbox = await mailboxes.Open(account, stop);
            for (; act is not null; act = await claims.Claim(next => next.AccountId == account.Id, clock.GetUtcNow(), Lease, stop))
            {
                await mailbox.Apply(new MailAct(act.RemoteIds, act.Set, act.Clear, await Target(act, stop)), stop);
                await acts.Delete(act.UserId, act.Id, stop);
            }
        }
#pragma warning disable CA1031 // One mailbox's fault is that mailbox's; the others' acts go on.
        catch (Exception fault) when (!stop.IsCancellationRequested && act is not null)
#pragma warning restore CA1031
        {
            var told = fault as MailboxFault;
            if (told is null)
                log.LogError(fault, "What a person did could not be done in the mailbox {Account}.", account.Id);
            var pause = MailboxRhythm.AfterFailures(act.Attempts, 0.5);
            await PutOff(act, (told?.Failure ?? MailboxFailures.Broken).Sentence, told?.RetryAt ?? clock.GetUtcNow() + pause, stop);
        }
    }

    private async Task<string?> Target(MailActWork act, CancellationToken stop) =>
        act.MoveTo is { } role && await folders.Find(act.UserId, folder => folder.AccountId == act.AccountId && folder.Role == role, stop) is [var folder, ..] ? folder.RemoteId : null;

    // All of this mailbox's acts wait as long, so that they stay in their order.
    private async Task PutOff(MailActWork act, string error, DateTimeOffset until, CancellationToken stop)
    {
        await acts.Change(act.UserId, act, again => again.Fail(error, until), stop);
        foreach (var other in await acts.Find(act.UserId, other => other.AccountId == act.AccountId && other.Id != act.Id && other.DueAt < until, stop))
            await acts.Change(act.UserId, other, again => again.PutOff(until), stop);
    }
}
