using Jams.Domain.Applications;
using Jams.Domain.Storage;

namespace Jams.Domain.Documents;

/// <summary>Deletes a file of an application with its bytes.</summary>
public sealed class DeleteFile(IFiles files, Owned<StoredFile> stored, Owned<JobApplication> applications, Owned<TimelineEntry> timeline, TimeProvider clock)
{
    /// <summary>Returns what was deleted. Fails when there is no such file of this person and application.</summary>
    public async Task<Result<StoredFile>> Run(string userId, string applicationId, string id, CancellationToken stop = default)
    {
        if (await stored.Get(userId, id, stop) is not { } file || file.ApplicationId != applicationId || !await stored.Delete(userId, id, stop))
            return DocumentFailures.NotFound;
        await files.Delete(userId, file.FileId, stop);
        if (await applications.Get(userId, applicationId, stop) is { } application)
            await timeline.Insert(userId, TimelineEntry.Of(application, TimelineKind.DocumentRemoved, clock.GetUtcNow(), "Deleted the file {0}", [new(file.Name)]), stop);
        return file;
    }
}
