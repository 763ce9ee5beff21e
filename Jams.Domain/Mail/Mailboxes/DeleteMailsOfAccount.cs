using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>Deletes a mailbox with all its mails, some at a time; cut off in the middle, it goes on where it was.</summary>
public sealed class DeleteMailsOfAccount(
    IClaims<MailboxClearing> claims, Owned<MailboxClearing> clearings, Owned<MailMessage> messages, Owned<MailFolder> folders, Owned<ImapPlace> places, Owned<MailAccount> accounts,
    ForgetMails forget, Desks desks, TimeProvider clock)
{
    private const int AtOnce = 200;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Carries out what is due; returns when nothing is.</summary>
    public async Task Run(CancellationToken stop = default)
    {
        while (await claims.Claim(_ => true, clock.GetUtcNow(), Lease, stop) is { } clearing)
            await Clear(clearing, stop);
    }

    private async Task Clear(MailboxClearing clearing, CancellationToken stop)
    {
        var (userId, accountId) = (clearing.UserId, clearing.Id);
        // Connected again meanwhile: its owner wants it.
        if (await accounts.Get(userId, accountId, stop) is { Secrets: not null })
        {
            await clearings.Delete(userId, accountId, stop);
            return;
        }
        while (await messages.Find(userId, new Query<MailMessage>(mail => mail.AccountId == accountId).By(mail => mail.ReceivedAt).Take(AtOnce), stop) is { Count: > 0 } some)
        {
            using (await desks.Enter(userId, stop))
                await forget.Run(userId, some, stop);
            await clearings.Change(userId, clearing, again => again.StillClearing(clock.GetUtcNow() + Lease), stop);
        }
        await places.DeleteAll(userId, place => place.AccountId == accountId, stop);
        await folders.DeleteAll(userId, folder => folder.AccountId == accountId, stop);
        await accounts.Delete(userId, accountId, stop);
        await clearings.Delete(userId, accountId, stop);
    }
}
