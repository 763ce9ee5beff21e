using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>Takes a file off a draft.</summary>
public sealed class DetachFile(Owned<Draft> drafts, IFiles files)
{
    /// <summary>Fails when there is no such draft; a file that is not there is passed over.</summary>
    public async Task<Result<Draft>> Run(string userId, string draftId, string fileId, CancellationToken stop = default)
    {
        if (await drafts.Get(userId, draftId, stop) is not { } draft)
            return WritingFailures.NoDraft;
        if (draft.Files.All(file => file.FileId != fileId))
            return draft;
        if (await drafts.Change(userId, draft, again => again.Detach(fileId), stop) is not { } changed)
            return WritingFailures.NoDraft;
        await files.Delete(userId, fileId, stop);
        return changed;
    }
}
