using System.Security.Cryptography;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;
using Microsoft.Extensions.Logging;

namespace Jams.Domain.Mail.Writing;

/// <summary>
/// Hands over what is due. Any number of these may run at once: each mail is in one pair of hands, and the stamp is stored before the hand-over, so that whoever finds a stamp without an outcome
/// looks for the mail instead of sending it again.
/// </summary>
public sealed class HandOverDueMail(
    IClaims<MailToSend> claims, Owned<MailToSend> mails, Owned<Draft> drafts, Owned<MailAccount> accounts, Owned<MailMessage> messages,
    ComposeLetter compose, IMailboxes mailboxes, QueueMailAct act, HurryMailbox hurry, DropFiles drop, TimeProvider clock, ILogger<HandOverDueMail> log)
{
    /// <summary>Longer than a hand-over takes; when a worker dies in the middle, another looks for the mail after it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(5);

    /// <summary>Tries what is due once; returns how many were sent.</summary>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var sent = 0;
        while (await claims.Claim(_ => true, clock.GetUtcNow(), Lease, stop) is { } mail)
            sent += await (mail.HandedOverAt is null ? Send(mail, stop) : Look(mail, stop)) ? 1 : 0;
        return sent;
    }

    private async Task<bool> Send(MailToSend mail, CancellationToken stop)
    {
        if (await accounts.Get(mail.UserId, mail.AccountId, stop) is not { Secrets: not null } account)
            return await GiveUp(mail, MailboxFailures.NotConnected);
        var composed = await compose.Run(mail, account, clock.GetUtcNow(), stop);
        if (composed.Failure is { } wrong)
            return await GiveUp(mail, wrong);
        await using var bytes = composed.Value;
        try
        {
            await using var mailbox = await mailboxes.Open(account, stop);
            mail.HandOver(clock.GetUtcNow());
            // Taken back, put off, or in other hands: what they stored counts.
            if (!(await mails.Replace(mail.UserId, mail, stop)).IsOk)
                return false;
            await mailbox.Send(bytes, stop);
        }
        catch (MailboxFault fault)
        {
            return await Failed(mail, fault);
        }
#pragma warning disable CA1031 // Whatever broke, the mail may be gone already; one mail's fault is that mail's.
        catch (Exception fault) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogError(fault, "A mail could not be handed over.");
            return await Failed(mail, new MailboxFault(WritingFailures.Broken, inner: fault) { MayBeDone = mail.HandedOverAt is not null });
        }
        return await Delivered(mail);
    }

    private async Task<bool> Failed(MailToSend mail, MailboxFault fault)
    {
        if (fault.MayBeDone)
        {
            await Note(mail, again => again.BreakOff(fault.Failure, clock.GetUtcNow() + FirstLook));
            await hurry.Run(mail.UserId, mail.AccountId, CancellationToken.None);
            return false;
        }
        if (fault.IsFinal || mail.Failures + 1 >= Backoff.MostTries)
            return await GiveUp(mail, fault.Failure);
        var retryAt = clock.GetUtcNow() + Backoff.After(mail.Failures + 1, RandomNumberGenerator.GetInt32(1000) / 1000d);
        await Note(mail, again => again.PutOff(fault.Failure, fault.RetryAt > retryAt ? fault.RetryAt.Value : retryAt));
        return false;
    }

    // The draft first: whatever happens in between, the words are somewhere.
    private async Task<bool> GiveUp(MailToSend mail, Failure failure)
    {
        await drafts.Insert(mail.UserId, Draft.Back(mail, clock.GetUtcNow()), CancellationToken.None);
        await Note(mail, again =>
        {
            again.GiveUp(failure, clock.GetUtcNow());
            again.Empty();
        });
        return false;
    }

    private async Task<bool> Look(MailToSend mail, CancellationToken stop)
    {
        var key = MessageKey.Of(mail.MessageId);
        if (await messages.Count(mail.UserId, one => one.MessageIdKey == key, stop) > 0)
            return await Delivered(mail);
        await Note(mail, again => again.NotFound(clock.GetUtcNow()));
        await hurry.Run(mail.UserId, mail.AccountId, stop);
        return false;
    }

    // It is sent; nothing that happens now, a stop of the program included, may make anybody send it again.
    private async Task<bool> Delivered(MailToSend mail)
    {
        var (files, content) = (mail.Files, mail.Content);
        await mails.Change(mail.UserId, mail, again =>
        {
            again.Deliver(clock.GetUtcNow());
            again.Empty();
        }, CancellationToken.None);
        await drop.Run(mail.UserId, files, CancellationToken.None);
        // Put back by a try that a crash cut off, and not touched since.
        if (await drafts.Get(mail.UserId, mail.DraftId, CancellationToken.None) is { } draft && draft.Revision == mail.Revision + 1 && draft.Content == content)
            await drafts.Delete(mail.UserId, draft.Id, CancellationToken.None);
        if (mail is { AnswersId: { } answered, Kind: not DraftKind.Forward })
            await act.Run(mail.UserId, [answered], MailFlags.Answered, MailFlags.None, null, CancellationToken.None);
        await hurry.Run(mail.UserId, mail.AccountId, CancellationToken.None);
        return true;
    }

    // Only while it is the same hand-over: after a lease that ran out, what the others found counts.
    private async Task Note(MailToSend mail, Action<MailToSend> change)
    {
        var stamp = mail.HandedOverAt;
        await mails.Change(mail.UserId, mail, again =>
        {
            if (again.HandedOverAt == stamp && again.EndedAt is null)
                change(again);
        }, CancellationToken.None);
    }
}
