using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Messages;

/// <summary>
/// Puts new mails into threads and keeps the threads up. Written before the mails themselves: if this is cut off, the mails come again and all of it is done again.
/// </summary>
public sealed class ThreadMails(Owned<MailMessage> messages, Owned<MailLink> links, Owned<MergedThread> merged, Owned<MailThread> threads, ThreadRows rows)
{
    // A mail that very many refer to (notices of a machine) ties no more of them together; otherwise every such mail would read all others.
    private const int MostReferring = 250;
    private const int MostLinksRead = 5000;

    /// <summary>The threads in which something is new. The mails know theirs afterwards.</summary>
    internal async Task<IReadOnlyList<string>> Run(string userId, IReadOnlyList<Arrival> arrivals, Shelves shelves, Func<string, bool> isOwn, CancellationToken stop)
    {
        if (arrivals.Count == 0)
            return [];
        var (stored, found) = await Concerned(userId, arrivals, stop);
        var full = found.GroupBy(link => link.Key).Where(group => group.Count() >= MostReferring).Select(group => group.Key).ToHashSet();
        IReadOnlyList<Arrival> referring = [.. arrivals.Select(arrival => arrival with { References = [.. arrival.Read.References.Where(key => !full.Contains(key))] })];
        await Keep(userId, referring, stop);
        var taken = stored.Select(mail => mail.ThreadId).ToHashSet();
        var changes = new Dictionary<string, Action<MailThread>>();
        var gone = new List<MergedThread>();
        foreach (var group in ThreadGroups.Of(stored, found, referring, isOwn))
        {
            var id = group.ThreadIds.Count > 0 ? await Survivor(userId, group, stop) : Name(userId, group, taken);
            taken.Add(id);
            await Join(userId, group, id, gone, stop);
            var overtaken = await Overtaken(userId, group, id, stop);
            changes[id] = thread => Show(thread, group, overtaken, shelves);
        }
        await rows.Save(userId, changes, stop);
        await Merge(userId, gone, stop);
        return [.. changes.Keys];
    }

    // All mails of every thread that a new mail may belong to, and who refers to what of them.
    private async Task<(IReadOnlyList<MailMessage> Stored, IReadOnlyList<MailLink> Links)> Concerned(string userId, IReadOnlyList<Arrival> arrivals, CancellationToken stop)
    {
        var own = arrivals.Select(arrival => arrival.Message.Id).ToHashSet();
        var keys = arrivals.SelectMany(arrival => arrival.Read.References.Append(arrival.Message.MessageIdKey)).Distinct().ToList();
        var found = (await links.Find(userId, new Query<MailLink>(link => keys.Contains(link.Key)).Take(MostLinksRead), stop)).Where(link => !own.Contains(link.MessageId)).ToList();
        var named = await messages.Find(userId, mail => keys.Contains(mail.MessageIdKey), stop);
        var ids = found.Select(link => link.MessageId).Except(named.Select(mail => mail.Id)).ToList();
        var linked = ids.Count == 0 ? [] : await messages.Find(userId, mail => ids.Contains(mail.Id), stop);
        var roots = arrivals.Select(arrival => IdOf(userId, Root(arrival)));
        var mails = await rows.Mails(userId, [.. named.Concat(linked).Select(mail => mail.ThreadId).Concat(roots).Distinct()], stop);
        return ([.. mails.SelectMany(thread => thread)], found);
    }

    private async Task Keep(string userId, IReadOnlyList<Arrival> arrivals, CancellationToken stop)
    {
        var all = arrivals.SelectMany(arrival => arrival.References.Distinct().Select(key => MailLink.Of(arrival.Message, key))).ToList();
        if (all.Count == 0 || (await links.InsertAll(userId, all, stop)).IsOk)
            return;
        foreach (var link in all.Where(link => link.Version == 0))
            await links.Insert(userId, link, stop);
    }

    // Of several threads that turn out to be one, the one that the person or filing has said something about stays, else the largest.
    private async Task<string> Survivor(string userId, ThreadGroup group, CancellationToken stop)
    {
        if (group.ThreadIds is [var only])
            return only;
        var ids = group.ThreadIds.ToList();
        var there = await threads.Find(userId, thread => ids.Contains(thread.Id), stop);
        return there.OrderByDescending(thread => thread.ApplicationId is not null).ThenByDescending(thread => thread.IsPinned || thread.LabelIds.Count > 0 || thread.Shelf == MailShelf.Snoozed)
            .ThenByDescending(thread => thread.Messages).ThenBy(thread => thread.Id, StringComparer.Ordinal).FirstOrDefault()?.Id ?? ids.Order(StringComparer.Ordinal).First();
    }

    // The thread is named after the first mail of it that anybody refers to; when strangers have a thread of that name, after its own oldest mail.
    private static string Name(string userId, ThreadGroup group, HashSet<string> taken)
    {
        var oldest = group.Arrivals.OrderBy(arrival => arrival.Message.SentAt).ThenBy(arrival => arrival.Message.Id, StringComparer.Ordinal).First();
        var name = IdOf(userId, Root(oldest));
        return !taken.Contains(name) ? name : RemoteKey.Of(userId, "thread of", oldest.Message.Id);
    }

    private static string Root(Arrival arrival) => arrival.Read.References is [var first, ..] ? first : arrival.Message.MessageIdKey;

    private static string IdOf(string userId, string root) => RemoteKey.Of(userId, "thread", root);

    private async Task Join(string userId, ThreadGroup group, string id, List<MergedThread> gone, CancellationToken stop)
    {
        foreach (var arrival in group.Arrivals)
            arrival.Message.Join(id);
        gone.AddRange(group.ThreadIds.Where(other => other != id).Select(other => MergedThread.Of(userId, other, id)));
        await Task.WhenAll(group.Stored.Where(mail => mail.ThreadId != id).Select(mail => messages.Change(userId, mail, again => again.Join(id), stop)));
    }

    private async Task<IReadOnlyList<MailThread>> Overtaken(string userId, ThreadGroup group, string id, CancellationToken stop)
    {
        var others = group.ThreadIds.Where(other => other != id).ToList();
        return others.Count == 0 ? [] : await threads.Find(userId, thread => others.Contains(thread.Id), stop);
    }

    private static void Show(MailThread thread, ThreadGroup group, IReadOnlyList<MailThread> overtaken, Shelves shelves)
    {
        DateTimeOffset? before = thread.Version == 0 && overtaken.Count == 0 ? null : overtaken.Append(thread).Max(one => one.LastAt);
        foreach (var other in overtaken)
            thread.TakeOver(other);
        var fresh = group.Arrivals.Select(arrival => arrival.Message).ToList();
        var all = ThreadRows.Sorted(group.Stored.Concat(fresh));
        thread.Show(all);
        shelves.Receive(thread, all, fresh, before);
    }

    private async Task Merge(string userId, List<MergedThread> gone, CancellationToken stop)
    {
        if (gone.Count == 0)
            return;
        foreach (var one in gone)
            await merged.Insert(userId, one, stop);
        var ids = gone.Select(one => one.Id).ToList();
        await threads.DeleteAll(userId, thread => ids.Contains(thread.Id), stop);
    }
}
