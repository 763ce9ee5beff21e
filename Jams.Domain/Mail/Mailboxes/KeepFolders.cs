using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>Keeps the folders of a mailbox as its provider has them, and how far each was read.</summary>
public sealed class KeepFolders(Owned<MailFolder> folders)
{
    /// <summary>The folders as they are now.</summary>
    internal async Task<KnownFolders> Now(MailAccount account, IReadOnlyList<RemoteFolder> remote, CancellationToken stop)
    {
        var known = (await folders.Find(account.UserId, folder => folder.AccountId == account.Id, stop)).ToDictionary(folder => folder.RemoteId);
        var added = remote.Where(folder => !known.ContainsKey(folder.RemoteId)).Select(folder => MailFolder.Of(account, folder.RemoteId, folder.Name, folder.Role)).ToList();
        foreach (var folder in added)
        {
            await folders.Insert(account.UserId, folder, stop);
            known[folder.RemoteId] = folder;
        }
        foreach (var folder in remote)
            if (known[folder.RemoteId] is var before && (before.Name != folder.Name || before.Role != folder.Role))
                known[folder.RemoteId] = await folders.Change(account.UserId, before, again => again.Rename(folder.Name, folder.Role), stop) ?? before;
        return new KnownFolders(folders, known, remote.Select(folder => folder.RemoteId).ToHashSet());
    }
}

/// <summary>The folders of one mailbox during a reading.</summary>
internal sealed class KnownFolders(Owned<MailFolder> folders, Dictionary<string, MailFolder> known, HashSet<string> there)
{
    /// <summary>Provider's folder id → cursor, of those that were read before.</summary>
    public IReadOnlyDictionary<string, string> Cursors { get; } = known.Values.Where(folder => folder.Cursor is not null).ToDictionary(folder => folder.RemoteId, folder => folder.Cursor!);

    public async Task ReadUpTo(IReadOnlyDictionary<string, string?> cursors, CancellationToken stop)
    {
        foreach (var (remoteId, cursor) in cursors)
            if (known.TryGetValue(remoteId, out var folder) && folder.Cursor != cursor && await folders.Change(folder.UserId, folder, again => again.ReadUpTo(cursor), stop) is { } now)
                known[remoteId] = now;
    }

    /// <summary>Folders that the provider does not have any more; after the reading, which had to know of them.</summary>
    public async Task ForgetGone(CancellationToken stop)
    {
        foreach (var gone in known.Values.Where(folder => !there.Contains(folder.RemoteId)))
            await folders.Delete(gone.UserId, gone.Id, stop);
    }
}
