using Jams.Domain.Storage;

namespace Jams.Domain.Documents;

/// <summary>Deletes the files of an application that is deleted itself.</summary>
public sealed class DeleteFilesOf(IFiles files, Owned<StoredFile> stored)
{
    /// <summary>Bytes first, so that none are left without a name.</summary>
    public async Task Run(string userId, string applicationId, CancellationToken stop = default)
    {
        foreach (var file in await stored.Find(userId, file => file.ApplicationId == applicationId, stop))
        {
            await files.Delete(userId, file.FileId, stop);
            await stored.Delete(userId, file.Id, stop);
        }
    }
}
