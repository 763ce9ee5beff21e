using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>The person's mails on their way out.</summary>
public sealed class SeeOutgoing(Owned<MailToSend> mails, TimeProvider clock)
{
    /// <summary>How long sent and stopped ones stay in the list.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private const int MostEnded = 50;

    /// <summary>What waits, by its time; then the latest 50 that were sent, failed or stopped.</summary>
    public async Task<(IReadOnlyList<MailToSend> Waiting, IReadOnlyList<MailToSend> Ended)> Run(string userId, CancellationToken stop = default)
    {
        var before = clock.GetUtcNow() - Kept;
        await mails.DeleteAll(userId, mail => mail.EndedAt < before, stop);
        return (
            await mails.Find(userId, new Query<MailToSend>(mail => mail.EndedAt == null).By(mail => mail.SendAt), stop),
            await mails.Find(userId, new Query<MailToSend>(mail => mail.EndedAt != null).ByDescending(mail => mail.EndedAt).Take(MostEnded), stop));
    }

    /// <summary>How many are on their way.</summary>
    public Task<long> Count(string userId, CancellationToken stop = default) => mails.Count(userId, mail => mail.EndedAt == null, stop);

    /// <summary>One of them; null when it is not there.</summary>
    public Task<MailToSend?> One(string userId, string id, CancellationToken stop = default) => mails.Get(userId, id, stop);

    /// <summary>What waits in this thread, by its time.</summary>
    public Task<IReadOnlyList<MailToSend>> OfThread(string userId, string threadId, CancellationToken stop = default) =>
        mails.Find(userId, new Query<MailToSend>(mail => mail.ThreadId == threadId && mail.EndedAt == null).By(mail => mail.SendAt), stop);
}
