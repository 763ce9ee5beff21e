using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Messages;

/// <summary>Writes the lines of the list, while the person and filing write them too: what the others said stays.</summary>
public sealed class ThreadRows(Owned<MailThread> threads, Owned<MailMessage> messages)
{
    /// <summary>All mails of these threads, oldest first in each.</summary>
    internal async Task<ILookup<string, MailMessage>> Mails(string userId, IReadOnlyCollection<string> threadIds, CancellationToken stop)
    {
        if (threadIds.Count == 0)
            return Enumerable.Empty<MailMessage>().ToLookup(mail => mail.ThreadId);
        return Sorted(await messages.Find(userId, mail => threadIds.Contains(mail.ThreadId), stop)).ToLookup(mail => mail.ThreadId);
    }

    /// <summary>Oldest first.</summary>
    internal static IReadOnlyList<MailMessage> Sorted(IEnumerable<MailMessage> mails) =>
        [.. mails.OrderBy(mail => mail.SentAt).ThenBy(mail => mail.ReceivedAt).ThenBy(mail => mail.Id, StringComparer.Ordinal)];

    /// <summary>Does these changes, each with its thread (id → change); a thread that is not there yet is made.</summary>
    internal async Task Save(string userId, IReadOnlyDictionary<string, Action<MailThread>> changes, CancellationToken stop)
    {
        if (changes.Count == 0)
            return;
        var ids = changes.Keys.ToList();
        var there = (await threads.Find(userId, thread => ids.Contains(thread.Id), stop)).ToDictionary(thread => thread.Id);
        var made = ids.Where(id => !there.ContainsKey(id)).Select(id => Made(userId, id, changes[id])).ToList();
        await Task.WhenAll(there.Values.Select(thread => Replace(userId, thread, changes[thread.Id], stop)));
        if (made.Count > 0 && !(await threads.InsertAll(userId, made, stop)).IsOk)
            foreach (var thread in made.Where(thread => thread.Version == 0))
                await Insert(userId, thread.Id, changes[thread.Id], stop);
    }

    /// <summary>Shows what these threads have now; those that have nothing are deleted.</summary>
    internal async Task Refresh(string userId, IReadOnlyCollection<string> threadIds, Action<MailThread, IReadOnlyList<MailMessage>> also, CancellationToken stop)
    {
        var mails = await Mails(userId, threadIds, stop);
        var empty = threadIds.Where(id => !mails.Contains(id)).ToList();
        if (empty.Count > 0)
            await threads.DeleteAll(userId, thread => empty.Contains(thread.Id), stop);
        await Save(userId, threadIds.Where(mails.Contains).Distinct().ToDictionary(id => id, id => (Action<MailThread>)(thread =>
        {
            thread.Show([.. mails[id]]);
            also(thread, [.. mails[id]]);
        })), stop);
    }

    private static MailThread Made(string userId, string id, Action<MailThread> change)
    {
        var thread = MailThread.Of(userId, id);
        change(thread);
        return thread;
    }

    private async Task Replace(string userId, MailThread thread, Action<MailThread> change, CancellationToken stop)
    {
        if (await threads.Change(userId, thread, change, stop) is null)
            await Insert(userId, thread.Id, change, stop);
    }

    private async Task Insert(string userId, string id, Action<MailThread> change, CancellationToken stop)
    {
        if (!(await threads.Insert(userId, Made(userId, id, change), stop)).IsOk && await threads.Get(userId, id, stop) is { } there)
            await threads.Change(userId, there, change, stop);
    }
}
