using System.Runtime.CompilerServices;
using Jams.Domain.Mail.Mailboxes;
using MailKit;
using MailKit.Net.Imap;

namespace Jams.Workers.Mail.Imap;

/// <summary>
/// One reading over all folders, the inbox first. When copies of mails have gone, it looks again until a pass finds nothing new: a mail that was moved meanwhile is seen where it is now
/// before it is taken for gone.
/// </summary>
internal sealed class ImapReading(ImapClient client, ImapPlaces places, TimeProvider clock)
{
    private const int MostPasses = 5;
    private const int LostAtOnce = 200;
    private const int ManyLost = 50;
    private const StatusItems Asked = StatusItems.Count | StatusItems.UidNext | StatusItems.UidValidity | StatusItems.HighestModSeq;

    private static readonly TimeSpan Doubtful = TimeSpan.FromDays(1);

    private readonly Dictionary<string, FolderCursor?> _cursors = [];

    /// <summary>How far a folder was read; for waiting.</summary>
    public FolderCursor? CursorOf(string folder) => _cursors.GetValueOrDefault(folder);

    public async IAsyncEnumerable<MailBatch> Run(IReadOnlyList<(IMailFolder Folder, RemoteFolder Remote)> folders, IReadOnlyDictionary<string, string> given, [EnumeratorCancellation] CancellationToken stop)
    {
        places.Folders = folders.ToDictionary(folder => places.IdOf(folder.Remote.RemoteId), folder => folder.Remote.RemoteId);
        foreach (var gone in given.Keys.Where(name => !places.Folders.ContainsKey(places.IdOf(name))))
            await places.LoseAllBut(gone, 0, _ => false, stop);
        foreach (var (_, remote) in folders)
            _cursors[remote.RemoteId] = FolderCursor.Read(given.GetValueOrDefault(remote.RemoteId));
        var read = folders.Where(folder => folder.Remote.Role != FolderRole.Drafts).ToList();
        var (total, quiet) = (0, false);
        for (var pass = 0; pass < MostPasses && !quiet; pass++)
        {
            quiet = true;
            await Deselect(folders, stop);
            var isKnown = await Look(read, stop);
            total += isKnown ? await Left(read, stop) : 0;
            foreach (var (folder, remote) in read)
            {
                if (!isKnown)
                    await folder.StatusAsync(Asked, stop);
                if (await IsUpToDate(folder, remote.RemoteId, stop))
                    continue;
                quiet = false;
                await foreach (var batch in new ImapFolderReading(client, (ImapFolder)folder, remote.RemoteId, places, clock).Run(_cursors[remote.RemoteId], stop))
                {
                    yield return batch with { Total = total };
                    _cursors[remote.RemoteId] = FolderCursor.Read(batch.Cursors[remote.RemoteId]);
                }
            }
            quiet = quiet || (await places.Lost(stop)).Count == 0;
        }
        await foreach (var batch in Lost(quiet, total, stop))
            yield return batch;
    }

    // What STATUS says of the folder that is open may be old (RFC 9051).
    private static async Task Deselect(IReadOnlyList<(IMailFolder Folder, RemoteFolder Remote)> folders, CancellationToken stop)
    {
        foreach (var (folder, _) in folders.Where(folder => folder.Folder.IsOpen))
            await folder.CloseAsync(expunge: false, stop);
    }

    // All at once where the server can (RFC 5819). Where it cannot, each is asked when its turn comes, so that the inbox need not wait for the others; but for a first reading the sum is wanted.
    private async Task<bool> Look(List<(IMailFolder Folder, RemoteFolder Remote)> folders, CancellationToken stop)
    {
        if (client.Capabilities.HasFlag(ImapCapabilities.ListStatus) && client.PersonalNamespaces.Count > 0)
        {
            await client.GetFoldersAsync(client.PersonalNamespaces[0], Asked, subscribedOnly: false, stop);
            return true;
        }
        if (_cursors.Values.All(cursor => cursor is not null))
            return false;
        foreach (var (folder, _) in folders)
            await folder.StatusAsync(Asked, stop);
        return true;
    }

    private async Task<bool> IsUpToDate(IMailFolder folder, string name, CancellationToken stop) =>
        _cursors[name] is { } cursor && cursor.Validity == folder.UidValidity && folder.UidNext is { } next && next.Id - 1 <= cursor.WholeUpTo
        && (folder.HighestModSeq > 0 ? folder.HighestModSeq == cursor.ModSeq : !ImapFolderReading.ShouldCompare(cursor, clock)) && await places.Count(name, cursor.Validity, stop) == folder.Count;

    private async Task<int> Left(List<(IMailFolder Folder, RemoteFolder Remote)> folders, CancellationToken stop)
    {
        var left = 0L;
        foreach (var (folder, remote) in folders)
            left += _cursors[remote.RemoteId] is { } cursor && cursor.Validity == folder.UidValidity ? Math.Max(0, folder.Count - await places.Count(remote.RemoteId, cursor.Validity, stop)) : folder.Count;
        return (int)left;
    }

    // Copies that were found gone: their mails are where else they are, or gone for good when every folder has been looked at since.
    private async IAsyncEnumerable<MailBatch> Lost(bool allSeen, int total, [EnumeratorCancellation] CancellationToken stop)
    {
        var lost = (await places.Lost(stop)).GroupBy(place => place.RemoteId).ToList();
        // Very many at once are rather a server in trouble than a person who tidies up; they are believed a day later.
        var before = lost.Count > Math.Max(ManyLost, await places.CountAll(stop) / 4) ? clock.GetUtcNow() - Doubtful : DateTimeOffset.MaxValue;
        foreach (var some in lost.Chunk(LostAtOnce))
        {
            var merged = await places.Merged([.. some.Select(mail => mail.Key)], stop);
            var settled = some.Where(mail => merged.ContainsKey(mail.Key) || allSeen && mail.All(place => place.LostAt < before)).ToList();
            if (settled.Count == 0)
                continue;
            yield return new MailBatch([], [.. merged.Values], [.. settled.Select(mail => mail.Key).Where(remoteId => !merged.ContainsKey(remoteId))], new Dictionary<string, string?>(), total);
            await places.Forget([.. settled.SelectMany(mail => mail)], stop);
        }
    }
}
