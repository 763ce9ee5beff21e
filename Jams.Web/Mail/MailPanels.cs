using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Reading;
using Jams.Domain.Mail.Reading.Search;
using Jams.Domain.Storage;
using Microsoft.Extensions.Caching.Memory;

namespace Jams.Web.Mail;

/// <summary>
/// Remembers for a few seconds what stands beside every list and the figure in the rail, because every page asks for it. What the person does here makes it forget at once; what arrives in
/// the meantime shows with the next few seconds.
/// </summary>
public sealed class MailPanels(CountMail count, SeeLabels labels, Owned<MailAccount> accounts, SeeHabits habits, AskMail ask, IMemoryCache memory)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(8);

    public async Task<MailPanel> Of(string userId, CancellationToken stop = default) => (await memory.GetOrCreateAsync(("mail panel", userId), async entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = Kept;
        var kept = await habits.Run(userId, stop);
        return new MailPanel(
            await count.Run(userId, stop), await labels.Run(userId, stop), [.. (await accounts.Find(userId, _ => true, stop)).OrderBy(account => account.ConnectedAt)], kept.MarksRead, kept.PriorityFirst, await ask.CanAsk(userId, stop));
    }))!;

    /// <summary>How many threads of the inbox have something unread.</summary>
    public Task<long> Unread(string userId, CancellationToken stop = default) => memory.GetOrCreateAsync(("mail unread", userId), entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = Kept;
        return count.Unread(userId, stop);
    });

    /// <summary>Something of this person's mail has changed.</summary>
    public void Forget(string userId)
    {
        memory.Remove(("mail panel", userId));
        memory.Remove(("mail unread", userId));
    }
}
