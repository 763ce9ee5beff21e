using System.Runtime.CompilerServices;
using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Jams.Workers.Mail.Cloud;

namespace Jams.Workers.Mail.Graph;

/// <summary>
/// One reading of a mailbox, folder by folder: what changed since the folder's link, or, when there is none or Graph does not know it any more, the whole folder compared with what is here.
/// What left a folder is asked for by its id, which stays the same when a mail is moved: so it is either elsewhere, or gone.
/// </summary>
internal sealed class GraphReading(
    MailAccount account, GraphCalls graph, StoredMails stored, IReadOnlyList<GraphFolder> folders, IReadOnlyList<RemoteFolder> shown, IReadOnlyDictionary<string, string> cursors)
{
    private const int InABatch = 25;

    private static readonly Dictionary<string, string?> NoCursors = [];

    private IReadOnlyDictionary<string, StoredMail>? _here;
    private int _total;
    private int _count;

    public async IAsyncEnumerable<MailBatch> Run([EnumeratorCancellation] CancellationToken stop)
    {
        // What is being written is not read.
        var read = shown.Where(folder => folder.Role != FolderRole.Drafts).ToList();
        _total = folders.Where(folder => !cursors.ContainsKey(folder.Id) && read.Any(one => one.RemoteId == folder.Id)).Sum(folder => folder.TotalItemCount ?? 0);
        foreach (var folder in read)
            await foreach (var batch in Folder(folder.RemoteId, stop))
                yield return batch;
        // With a folder that is gone went what was in it, elsewhere or for good.
        foreach (var vanished in cursors.Keys.Where(id => folders.All(folder => folder.Id != id)))
            yield return await Left([.. await Inside(vanished, stop)], new() { [vanished] = null }, stop);
    }

    private async IAsyncEnumerable<MailBatch> Folder(string folder, [EnumeratorCancellation] CancellationToken stop)
    {
        var cursor = CloudCursor.Of(cursors.GetValueOrDefault(folder));
        var hard = new HardMails(cursor.Hard);
        foreach (var some in cursor.Hard.Keys.Chunk(InABatch))
            yield return Batch(await Fetch(folder, [.. some.Select(Unknown)], hard, stop));
        var link = cursor.At;
        // Ids that are here and have not been seen in the folder; null unless the whole folder is compared.
        var unseen = link is null ? await Inside(folder, stop) : null;
        for (var isForgotten = false; ;)
        {
            var page = await graph.Changes(folder, link, stop);
            if (page is null && link is null)
                yield break;
            if (page is null)
            {
                // Once: links that were given just now and lead nowhere are no way forward.
                if (isForgotten)
                    throw new MailboxFault(ConnectingFailures.Garbled(MailProvider.Graph));
                (link, unseen, isForgotten) = (null, await Inside(folder, stop), true);
                continue;
            }
            var mails = page.Value!.Where(mail => mail.Removed is null).DistinctBy(mail => mail.Id).ToList();
            var here = await stored.Among(account, [.. mails.Select(mail => mail.Id)], stop);
            foreach (var some in mails.Where(mail => !here.Contains(mail.Id) && mail.IsDraft != true).Chunk(InABatch))
                yield return Batch(await Fetch(folder, some, hard, stop));
            unseen?.ExceptWith(mails.Select(mail => mail.Id));
            var isEnd = page.Next is null || page.Next == link;
            link = page.Next ?? page.Delta;
            var left = page.Value!.Where(mail => mail.Removed is not null).Select(mail => mail.Id).Concat(isEnd && unseen is not null ? unseen : []).ToHashSet();
            var changes = await Left(left, [], stop);
            IReadOnlyList<RemoteFlags> marked = [.. changes.Changed, .. await Marks(folder, [.. mails.Where(mail => here.Contains(mail.Id))], stop)];
            // While a folder is compared, a link would make what was not seen yet look as if it had been.
            var isWaiting = unseen is { Count: > 0 } && !isEnd;
            yield return changes with { Changed = marked, Cursors = isWaiting ? NoCursors : Cursor(folder, link, hard), Total = Math.Max(_total, _count) };
            if (isEnd)
                break;
        }
        var lost = hard.GiveUp();
        if (lost.Count + hard.Waiting.Count + cursor.Hard.Count > 0)
            yield return Batch([.. lost.Select(id => Unreadable(folder, id))]) with { Cursors = Cursor(folder, link, hard) };
        if (hard.Fault is { } fault)
            throw fault;
    }

    /// <summary>Mails that left their folder: where they are now, and which are gone for good.</summary>
    private async Task<MailBatch> Left(IReadOnlyCollection<string> ids, Dictionary<string, string?> cursors, CancellationToken stop)
    {
        var known = await stored.Among(account, ids, stop);
        var asked = await Task.WhenAll(known.Select(async id => (Id: id, Mail: await graph.Mail(id, stop))));
        return new MailBatch([], [.. asked.Where(one => one.Mail?.ParentFolderId is not null).Select(one => GraphFolders.Flags(one.Mail!, one.Mail!.ParentFolderId!))],
            [.. asked.Where(one => one.Mail is null).Select(one => one.Id)], cursors, Math.Max(_total, _count));
    }

    private async Task<IReadOnlyList<RemoteFlags>> Marks(string folder, IReadOnlyList<GraphMail> mails, CancellationToken stop)
    {
        var whole = await Task.WhenAll(mails.Select(async mail => mail.IsComplete ? mail : await graph.Mail(mail.Id, stop)));
        return [.. whole.OfType<GraphMail>().Select(mail => GraphFolders.Flags(mail, mail.ParentFolderId ?? folder))];
    }

    private async Task<IReadOnlyList<RemoteMail>> Fetch(string folder, IReadOnlyList<GraphMail> mails, HardMails hard, CancellationToken stop)
    {
        var fetched = await Task.WhenAll(mails.Select(mail => Fetch(folder, mail, hard, stop)));
        return [.. fetched.OfType<RemoteMail>()];
    }

    private async Task<RemoteMail?> Fetch(string folder, GraphMail listed, HardMails hard, CancellationToken stop)
    {
        try
        {
            var mail = listed.IsComplete ? listed : await graph.Mail(listed.Id, stop);
            var bytes = mail is null or { IsDraft: true } ? null : await graph.Bytes(mail.Id, stop);
            hard.Had(listed.Id);
            if (bytes is null)
                return null;
            var flags = GraphFolders.Flags(mail!, mail!.ParentFolderId ?? folder);
            var (kept, isWhole) = SlimMail.Of(bytes);
            return new RemoteMail(mail.Id, flags.Folders, flags.Flags, (mail.ReceivedDateTime ?? graph.Now).ToUniversalTime(), kept, bytes.Length, isWhole);
        }
        catch (MailboxFault fault) when (hard.Failed(listed.Id, fault))
        {
            return null;
        }
    }

    private async Task<HashSet<string>> Inside(string folder, CancellationToken stop)
    {
        _here ??= await stored.All(account, stop);
        var id = MailFolder.IdOf(account.Id, folder);
        return [.. _here.Where(pair => pair.Value.FolderIds.Contains(id)).Select(pair => pair.Key)];
    }

    private MailBatch Batch(IReadOnlyList<RemoteMail> mails)
    {
        _count += mails.Count;
        return new MailBatch(mails, [], [], NoCursors, Math.Max(_total, _count));
    }

    private RemoteMail Unreadable(string folder, string id) => new(id, [folder], MailFlags.None, graph.Now, ReadOnlyMemory<byte>.Empty, 0, IsWhole: true);

    private static GraphMail Unknown(string id) => new(id, null, null, null, null, null);

    private static Dictionary<string, string?> Cursor(string folder, string? link, HardMails hard) => new() { [folder] = new CloudCursor(link, hard.Waiting).ToString() };
}
