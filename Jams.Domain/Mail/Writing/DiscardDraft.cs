using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>Throws a draft away, with its files.</summary>
public sealed class DiscardDraft(Owned<Draft> drafts, IFiles files)
{
    /// <summary>Fails when there is none.</summary>
    public async Task<Result> Run(string userId, string draftId, CancellationToken stop = default)
    {
        if (await drafts.Get(userId, draftId, stop) is not { } draft || !await drafts.Delete(userId, draftId, stop))
            return WritingFailures.NoDraft;
        foreach (var file in draft.Files)
            await files.Delete(userId, file.FileId, stop);
        return Result.Ok;
    }
}
