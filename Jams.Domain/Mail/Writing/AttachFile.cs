using Jams.Domain.Documents;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>Attaches a file to a draft.</summary>
public sealed class AttachFile(Owned<Draft> drafts, IFiles files)
{
    /// <summary>Seals and stores what the stream holds; it must be able to seek. Fails when there is no such draft, when the file is empty, one too many, or all together are over <see cref="Draft.FilesLimit"/>; nothing stays then.</summary>
    public async Task<Result<Draft>> Run(string userId, string draftId, string name, Stream content, CancellationToken stop = default)
    {
        if (await drafts.Get(userId, draftId, stop) is not { } draft)
            return WritingFailures.NoDraft;
        if (draft.Files.Count >= Draft.MostFiles)
            return WritingFailures.TooManyFiles;
        var head = new byte[FileType.Peek];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, stop);
        if (read == 0)
            return WritingFailures.EmptyFile;
        content.Position = 0;
        var left = Draft.FilesLimit - draft.Files.Sum(file => file.Size);
        var stored = left > 0 ? await files.Put(userId, content, left, stop) : WritingFailures.FilesTooLarge;
        if (!stored.IsOk)
            return WritingFailures.FilesTooLarge;
        var file = new DraftFile(stored.Value.Id, AttachmentType.CleanName(name), AttachmentType.Sniff(head.AsSpan(0, read), read < head.Length, name), stored.Value.Size);
        if (await drafts.Change(userId, draft, again => again.Attach(file), stop) is { } changed)
            return changed;
        await files.Delete(userId, file.FileId, stop);
        return WritingFailures.NoDraft;
    }
}
