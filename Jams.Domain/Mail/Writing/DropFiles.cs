using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>Deletes the files of a mail that is sent; the mailbox has them.</summary>
public sealed class DropFiles(IFiles files)
{
    internal async Task Run(string userId, IReadOnlyList<DraftFile> dropped, CancellationToken stop)
    {
        foreach (var file in dropped)
            await files.Delete(userId, file.FileId, stop);
    }
}
