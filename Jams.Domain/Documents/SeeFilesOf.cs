using Jams.Domain.Storage;

namespace Jams.Domain.Documents;

/// <summary>The files of an application.</summary>
public sealed class SeeFilesOf(Owned<StoredFile> stored)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<StoredFile>> Run(string userId, string applicationId, CancellationToken stop = default) =>
        [.. (await stored.Find(userId, file => file.ApplicationId == applicationId, stop)).OrderByDescending(file => file.AddedAt)];
}
