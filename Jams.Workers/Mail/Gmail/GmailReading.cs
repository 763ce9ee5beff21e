using System.Runtime.CompilerServices;
using Jams.Domain.Mail.Mailboxes;
using Jams.Workers.Mail.Cloud;

namespace Jams.Workers.Mail.Gmail;

/// <summary>
/// One reading of a mailbox: what happened since the last one, or, when there was none or Google does not know any more, everything compared with what is here. Comparing asks for
/// the ids and labels only and fetches what is missing, newest first; so it can break off anywhere and goes on with what is still missing.
/// </summary>
internal sealed class GmailReading(MailAccount account, GmailCalls gmail, StoredMails stored, CloudCursor cursor)
{
    private const int InABatch = 25;

    private static readonly Dictionary<string, string?> NoCursors = [];

    private readonly HardMails _hard = new(cursor.Hard);
    private string? _since = cursor.At;
    private bool _isForgotten;

    public async IAsyncEnumerable<MailBatch> Run([EnumeratorCancellation] CancellationToken stop)
    {
        if (_since is not null)
            await foreach (var batch in Changes([.. cursor.Hard.Keys], isComparing: false, 0, stop))
                yield return batch;
        if (_since is null || _isForgotten)
            await foreach (var batch in Everything(stop))
                yield return batch;
        var lost = _hard.GiveUp();
        if (lost.Count + _hard.Waiting.Count + cursor.Hard.Count > 0)
            yield return new MailBatch([.. lost.Select(Unreadable)], [], [], Cursor(), lost.Count);
        if (_hard.Fault is { } fault)
            throw fault;
    }

    private async IAsyncEnumerable<MailBatch> Everything([EnumeratorCancellation] CancellationToken stop)
    {
        var profile = await gmail.Profile(stop);
        (_since, _isForgotten) = (profile.HistoryId ?? throw GmailCalls.Garbled, false);
        var here = await stored.All(account, stop);
        var drafts = (await gmail.Ids(GmailFolders.Drafts, stop)).ToHashSet();
        var listed = (await gmail.Ids(null, stop)).Where(id => !drafts.Contains(id)).ToList();
        if (listed.Count + drafts.Count == 0 && profile.MessagesTotal > 0)
            throw GmailCalls.Garbled;
        var there = listed.ToHashSet();
        var missing = listed.Where(id => !here.ContainsKey(id)).ToList();
        yield return new MailBatch([], await Differing(here, there, stop), [.. here.Keys.Where(id => !there.Contains(id))], NoCursors, missing.Count);
        foreach (var some in missing.Chunk(InABatch))
        {
            yield return new MailBatch(await Fetch(some, stop), [], [], NoCursors, missing.Count);
            // A first reading can take an hour; what arrives meanwhile is not kept waiting.
            await foreach (var batch in Changes([], isComparing: true, missing.Count, stop))
                yield return batch;
        }
        yield return new MailBatch([], [], [], Cursor(), missing.Count);
    }

    private async Task<IReadOnlyList<RemoteFlags>> Differing(IReadOnlyDictionary<string, StoredMail> here, HashSet<string> there, CancellationToken stop)
    {
        if (here.Count == 0)
            return [];
        var labels = here.Keys.Where(there.Contains).ToDictionary(id => id, _ => new List<string>());
        foreach (var label in GmailFolders.Telling(await gmail.Labels(stop)))
            foreach (var id in await gmail.Ids(label, stop))
                if (labels.TryGetValue(id, out var mine))
                    mine.Add(label);
        return [.. labels.Select(pair => GmailFolders.Flags(pair.Key, pair.Value)).Where(now => here[now.RemoteId].DiffersFrom(now, account))];
    }

    /// <summary>What happened since; while everything is compared, the cursor waits for the end of that.</summary>
    private async IAsyncEnumerable<MailBatch> Changes(IReadOnlyList<string> again, bool isComparing, int total, [EnumeratorCancellation] CancellationToken stop)
    {
        var (start, token) = (_since!, (string?)null);
        do
        {
            if (await gmail.History(start, token, stop) is not { } page)
            {
                _isForgotten = true;
                yield break;
            }
            var events = page.History ?? [];
            var changes = GmailChanges.Of(events);
            var touched = changes.Touched.Concat(again).Distinct().ToList();
            again = [];
            var here = await stored.Among(account, touched, stop);
            foreach (var some in touched.Where(id => !here.Contains(id)).Chunk(InABatch))
                yield return new MailBatch(await Fetch(some, stop), [], [], NoCursors, Math.Max(total, touched.Count));
            var marked = await Marks([.. touched.Where(here.Contains)], stop);
            token = page.NextPageToken is { Length: > 0 } next && next != token ? next : null;
            // Halfway the last step of a page tells where to go on, at the end Google does.
            var before = _since;
            _since = (token is null ? page.HistoryId : events.LastOrDefault(step => step.Id is not null)?.Id) ?? _since;
            if (marked.Changed.Count + marked.Gone.Count + changes.Gone.Count > 0 || (_since != before && !isComparing))
                yield return new MailBatch([], marked.Changed, [.. changes.Gone, .. marked.Gone], isComparing ? NoCursors : Cursor(), Math.Max(total, touched.Count));
        }
        while (token is not null);
    }

    private async Task<IReadOnlyList<RemoteMail>> Fetch(IReadOnlyList<string> ids, CancellationToken stop)
    {
        var fetched = await Task.WhenAll(ids.Select(id => Fetch(id, stop)));
        return [.. fetched.OfType<RemoteMail>()];
    }

    private async Task<RemoteMail?> Fetch(string id, CancellationToken stop)
    {
        try
        {
            var mail = await gmail.Raw(id, stop);
            _hard.Had(id);
            return mail is not null && GmailFolders.IsMail(mail.LabelIds) ? Handed(mail, mail.Raw!) : null;
        }
        catch (MailboxFault fault) when (_hard.Failed(id, fault))
        {
            return null;
        }
    }

    private RemoteMail Handed(GmailMail mail, byte[] raw)
    {
        var flags = GmailFolders.Flags(mail.Id, mail.LabelIds);
        var (bytes, isWhole) = SlimMail.Of(raw);
        return new RemoteMail(mail.Id, flags.Folders, flags.Flags, GmailCalls.ReceivedAt(mail, gmail.Now), bytes, raw.Length, isWhole);
    }

    private RemoteMail Unreadable(string id) => new(id, [GmailFolders.Archive], MailFlags.None, gmail.Now, ReadOnlyMemory<byte>.Empty, 0, IsWhole: true);

    /// <summary>Steps of history do not tell labels reliably, so each mail is asked for once.</summary>
    private async Task<(IReadOnlyList<RemoteFlags> Changed, IReadOnlyList<string> Gone)> Marks(IReadOnlyList<string> ids, CancellationToken stop)
    {
        var mails = await Task.WhenAll(ids.Select(async id => (Id: id, Mail: await gmail.Minimal(id, stop))));
        return ([.. mails.Where(one => one.Mail is not null).Select(one => GmailFolders.Flags(one.Id, one.Mail!.LabelIds))], [.. mails.Where(one => one.Mail is null).Select(one => one.Id)]);
    }

    private Dictionary<string, string?> Cursor() => new() { [GmailFolders.Inbox] = new CloudCursor(_since, _hard.Waiting).ToString() };
}
