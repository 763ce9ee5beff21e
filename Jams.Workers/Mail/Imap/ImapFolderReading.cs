using System.Runtime.CompilerServices;
using Jams.Domain.Mail.Mailboxes;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;

namespace Jams.Workers.Mail.Imap;

/// <summary>What changed and what is new in one folder, the newest first, in batches that each carry the cursor which holds once they are stored.</summary>
internal sealed class ImapFolderReading(ImapClient client, ImapFolder folder, string name, ImapPlaces places, TimeProvider clock)
{
    private const int Chunk = 100;
    private const int MarksLookedAt = 500;
    private static readonly TimeSpan CompareEvery = TimeSpan.FromMinutes(8);

    private readonly ImapChunk _chunk = new(folder, name, places, clock);
    private readonly HashSet<uint> _vanished = [];

    /// <summary>Whether marks have to be compared one by one, because the server keeps no MODSEQ.</summary>
    public static bool ShouldCompare(FolderCursor cursor, TimeProvider clock) => clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(cursor.ComparedAt) > CompareEvery;

    public async IAsyncEnumerable<MailBatch> Run(FolderCursor? before, [EnumeratorCancellation] CancellationToken stop)
    {
        folder.MessagesVanished += Vanished;
        try
        {
            await folder.OpenAsync(FolderAccess.ReadOnly, stop);
            var cursor = before?.Validity == folder.UidValidity ? before : null;
            if (before is not null && cursor is null)
                await places.LoseAllBut(name, folder.UidValidity, _ => true, stop);
            var now = clock.GetUtcNow().ToUnixTimeSeconds();
            cursor ??= FolderCursor.Start(folder.UidValidity, folder.HighestModSeq, now);
            var changed = await Changed(cursor, stop);
            cursor = cursor with { ModSeq = folder.HighestModSeq, ComparedAt = now };
            yield return Batch([], changed, cursor);
            var highest = await Highest(stop);
            await foreach (var batch in New(cursor, highest, stop))
            {
                yield return batch;
                cursor = FolderCursor.Read(batch.Cursors[name])!;
            }
            if (highest > 0)
                cursor = cursor.With(new UidSpan(1, highest));
            foreach (var missing in await Missing(cursor, stop))
                await foreach (var (_, batch) in _chunk.Read(missing, stop))
                    yield return batch with { Cursors = Cursor(cursor) };
            yield return Batch([], [], cursor);
        }
        finally
        {
            folder.MessagesVanished -= Vanished;
        }
    }

    // The newest first; a span that is done reaches down to the lowest UID that was read.
    private async IAsyncEnumerable<MailBatch> New(FolderCursor cursor, uint highest, [EnumeratorCancellation] CancellationToken stop)
    {
        var edge = highest;
        foreach (var uids in (await Pending(cursor, highest, stop)).Chunk(Chunk))
            await foreach (var (lowest, batch) in _chunk.Read(uids, stop))
            {
                cursor = cursor.With(new UidSpan(lowest, edge));
                edge = Math.Max(1, lowest - 1);
                yield return batch with { Cursors = Cursor(cursor) };
            }
    }

    private async Task<IReadOnlyList<RemoteFlags>> Changed(FolderCursor cursor, CancellationToken stop)
    {
        if (cursor.Done.Count == 0 || folder.Count == 0)
            return [];
        var flags = new Dictionary<uint, MailFlags>();
        foreach (var seen in await Marks(cursor, stop))
            if (cursor.Has(seen.UniqueId.Id))
                flags[seen.UniqueId.Id] = ImapFlags.Ours(seen.Flags);
        var changed = await places.Mark(name, cursor.Validity, flags, stop);
        await places.Lose(name, cursor.Validity, _vanished, stop);
        return changed.Count == 0 ? [] : [.. (await places.Merged(changed, stop)).Values];
    }

    private async Task<IList<IMessageSummary>> Marks(FolderCursor cursor, CancellationToken stop)
    {
        var request = new FetchRequest(MessageSummaryItems.UniqueId | MessageSummaryItems.Flags);
        if (cursor.ModSeq == 0 || folder.HighestModSeq == 0)
            return await folder.FetchAsync(ShouldCompare(cursor, clock) ? 0 : Math.Max(0, folder.Count - MarksLookedAt), -1, request, stop);
        if (folder.HighestModSeq == cursor.ModSeq)
            return [];
        request.ChangedSince = cursor.ModSeq;
        return await folder.FetchAsync(Spans(cursor), request, stop);
    }

    private static UniqueIdSet Spans(FolderCursor cursor)
    {
        var set = new UniqueIdSet(SortOrder.Ascending);
        foreach (var span in cursor.Done)
            set.AddRange(new UniqueIdRange(new UniqueId(span.From), new UniqueId(span.To)));
        return set;
    }

    private async Task<List<UniqueId>> Pending(FolderCursor cursor, uint highest, CancellationToken stop)
    {
        if (folder.Count == 0 || highest <= cursor.WholeUpTo)
            return [];
        var query = cursor.WholeUpTo > 0 ? SearchQuery.Uids(new UniqueIdRange(new UniqueId(cursor.WholeUpTo + 1), UniqueId.MaxValue)) : SearchQuery.All;
        return [.. (await folder.SearchAsync(query, stop)).Where(uid => uid.Id <= highest && !cursor.Has(uid.Id)).OrderByDescending(uid => uid.Id)];
    }

    private async Task<uint> Highest(CancellationToken stop)
    {
        if (folder.UidNext is { } next)
            return next.Id - 1;
        var all = await folder.SearchAsync(SearchQuery.All, stop);
        return all.Count == 0 ? 0 : all.Max(uid => uid.Id);
    }

    // Servers without QRESYNC say only how many mails there are; and what was overlooked for any reason heals here.
    private async Task<IReadOnlyList<UniqueId[]>> Missing(FolderCursor cursor, CancellationToken stop)
    {
        await client.NoOpAsync(stop);
        if (await places.Count(name, cursor.Validity, stop) == folder.Count)
            return [];
        var there = (await folder.SearchAsync(SearchQuery.All, stop)).Where(uid => uid.Id <= cursor.WholeUpTo).ToList();
        var numbers = there.Select(uid => uid.Id).ToHashSet();
        var known = await places.LoseAllBut(name, cursor.Validity, numbers.Contains, stop);
        return [.. there.Where(uid => !known.Contains(uid.Id)).OrderByDescending(uid => uid.Id).Chunk(Chunk)];
    }

    private MailBatch Batch(IReadOnlyList<RemoteMail> mails, IReadOnlyList<RemoteFlags> changed, FolderCursor cursor) => new(mails, changed, [], Cursor(cursor), 0);

    private Dictionary<string, string?> Cursor(FolderCursor cursor) => new() { [name] = cursor.ToString() };

    private void Vanished(object? sender, MessagesVanishedEventArgs gone)
    {
        foreach (var uid in gone.UniqueIds)
            _vanished.Add(uid.Id);
    }
}
