using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Workers.Mail.Imap;

/// <summary>The places of one mailbox's mails, as they are remembered here.</summary>
internal sealed class ImapPlaces(MailAccount account, Owned<ImapPlace> places, Owned<MailMessage> messages, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <summary>Id of a folder to its name; places in folders that are gone count for nothing.</summary>
    public IReadOnlyDictionary<string, string> Folders { get; set; } = new Dictionary<string, string>();

    public string IdOf(string folder) => MailFolder.IdOf(account.Id, folder);

    /// <summary>Which of these mails are stored already.</summary>
    public async Task<IReadOnlySet<string>> Stored(IReadOnlyCollection<string> remoteIds, CancellationToken stop)
    {
        if (remoteIds.Count == 0)
            return new HashSet<string>();
        var ids = remoteIds.ToDictionary(remoteId => MailMessage.IdOf(account.Id, remoteId));
        var keys = ids.Keys.ToList();
        return (await messages.Find(account.UserId, message => keys.Contains(message.Id), stop)).Select(message => message.RemoteId).ToHashSet();
    }

    /// <summary>Notes that these copies lie there. What a reading that broke off had noted already is noted again as it is now.</summary>
    public async Task Note(string folder, uint validity, IReadOnlyList<(uint Uid, string RemoteId, MailFlags Flags)> copies, CancellationToken stop)
    {
        var folderId = IdOf(folder);
        var noted = copies.Select(copy => ImapPlace.Of(account, folderId, validity, copy.Uid, copy.RemoteId, copy.Flags)).ToList();
        if (noted.Count == 0 || (await places.InsertAll(account.UserId, noted, stop)).IsOk)
            return;
        var ids = noted.Select(place => place.Id).ToList();
        await places.DeleteAll(account.UserId, place => ids.Contains(place.Id), stop);
        await places.InsertAll(account.UserId, [.. copies.Select(copy => ImapPlace.Of(account, folderId, validity, copy.Uid, copy.RemoteId, copy.Flags))], stop);
    }

    /// <summary>Notes other marks; returns the mails whose marks are others now. Copies that are not known are left out.</summary>
    public async Task<IReadOnlyList<string>> Mark(string folder, uint validity, IReadOnlyDictionary<uint, MailFlags> flags, CancellationToken stop)
    {
        var folderId = IdOf(folder);
        var changed = new List<string>();
        foreach (var some in flags.Keys.Chunk(AtOnce))
        {
            var ids = some.Select(uid => ImapPlace.IdOf(folderId, validity, uid)).ToList();
            var differing = (await places.Find(account.UserId, place => ids.Contains(place.Id), stop)).Where(place => place.Flags != flags[(uint)place.Uid]).ToList();
            await Task.WhenAll(differing.Select(place => places.Change(account.UserId, place, again => again.Mark(flags[(uint)again.Uid]), stop)));
            changed.AddRange(differing.Select(place => place.RemoteId));
        }
        return changed;
    }

    /// <summary>Where these mails lie and how they are marked, over all their copies: a mark of one copy counts for the mail.</summary>
    public async Task<IReadOnlyDictionary<string, RemoteFlags>> Merged(IReadOnlyCollection<string> remoteIds, CancellationToken stop) =>
        (await Living(remoteIds, stop)).GroupBy(place => place.RemoteId).ToDictionary(mail => mail.Key, mail => new RemoteFlags(
            mail.Key, [.. mail.Select(place => Folders[place.FolderId]).Distinct().Order(StringComparer.Ordinal)], mail.Aggregate(MailFlags.None, (flags, place) => flags | place.Flags)));

    /// <summary>All copies of these mails that are still there.</summary>
    public async Task<IReadOnlyList<ImapPlace>> Living(IReadOnlyCollection<string> remoteIds, CancellationToken stop)
    {
        var living = new List<ImapPlace>();
        foreach (var some in remoteIds.Distinct().Chunk(AtOnce))
            living.AddRange((await places.Find(account.UserId, place => place.AccountId == account.Id && some.Contains(place.RemoteId) && place.LostAt == null, stop)).Where(place => Folders.ContainsKey(place.FolderId)));
        return living;
    }

    public Task<long> Count(string folder, uint validity, CancellationToken stop)
    {
        var (folderId, epoch) = (IdOf(folder), (long)validity);
        return places.Count(account.UserId, place => place.FolderId == folderId && place.Epoch == epoch && place.LostAt == null, stop);
    }

    /// <summary>All copies that are still there, in any folder.</summary>
    public Task<long> CountAll(CancellationToken stop) => places.Count(account.UserId, place => place.AccountId == account.Id && place.LostAt == null, stop);

    /// <summary>Notes that the copies with these UIDs are gone.</summary>
    public async Task Lose(string folder, uint validity, IEnumerable<uint> uids, CancellationToken stop)
    {
        var folderId = IdOf(folder);
        foreach (var some in uids.Chunk(AtOnce))
        {
            var ids = some.Select(uid => ImapPlace.IdOf(folderId, validity, uid)).ToList();
            await Lose(await places.Find(account.UserId, place => ids.Contains(place.Id) && place.LostAt == null, stop), stop);
        }
    }

    /// <summary>Notes that of the copies in this folder only those which <paramref name="there"/> says are left; of another UIDVALIDITY none. Returns the UIDs that are left.</summary>
    public async Task<IReadOnlySet<uint>> LoseAllBut(string folder, uint validity, Func<uint, bool> there, CancellationToken stop)
    {
        var folderId = IdOf(folder);
        var left = new HashSet<uint>();
        for (var last = -1L; ;)
        {
            var some = await places.Find(account.UserId, new Query<ImapPlace>(place => place.FolderId == folderId && place.Uid > last).By(place => place.Uid).Take(AtOnce), stop);
            var gone = some.ToLookup(place => place.Epoch != validity || !there((uint)place.Uid));
            left.UnionWith(gone[false].Where(place => place.LostAt is null).Select(place => (uint)place.Uid));
            await Lose(gone[true].Where(place => place.LostAt is null), stop);
            if (some.Count < AtOnce)
                return left;
            // Of two numberings the same UID may come twice; the next page begins with it again.
            last = Math.Max(last + 1, some[^1].Uid - 1);
        }
    }

    /// <summary>Copies that are gone, with their mails.</summary>
    public Task<IReadOnlyList<ImapPlace>> Lost(CancellationToken stop) => places.Find(account.UserId, place => place.AccountId == account.Id && place.LostAt != null, stop);

    public async Task Forget(IReadOnlyCollection<ImapPlace> lost, CancellationToken stop)
    {
        foreach (var some in lost.Select(place => place.Id).Chunk(AtOnce))
            await places.DeleteAll(account.UserId, place => some.Contains(place.Id), stop);
    }

    private async Task Lose(IEnumerable<ImapPlace> gone, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await Task.WhenAll(gone.Select(place => places.Change(account.UserId, place, again => again.Lose(now), stop)));
    }
}
