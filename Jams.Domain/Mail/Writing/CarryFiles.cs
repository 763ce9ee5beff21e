using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>Takes files along into a draft: those of a mail that is handed on, or those of another draft.</summary>
public sealed class CarryFiles(OpenMail open, OpenAttachment attachments, IFiles files)
{
    /// <summary>Attaches the files of this mail; returns the names of those that are too large or cannot be read any more.</summary>
    internal async Task<IReadOnlyList<string>> Of(Draft draft, MailMessage mail, CancellationToken stop)
    {
        var leftOut = new List<string>();
        if (await open.Read(mail, stop) is not { } read)
            return leftOut;
        foreach (var part in read.Attachments)
        {
            var opened = draft.Files.Count < Draft.MostFiles ? await attachments.Run(draft.UserId, mail.Id, part.Index, stop) : WritingFailures.TooManyFiles;
            if (opened.Failure is not null || !await Attach(draft, opened.Value.Name, opened.Value.MediaType, opened.Value.Content, stop))
                leftOut.Add(part.Name);
        }
        return leftOut;
    }

    /// <summary>Attaches copies of another draft's files.</summary>
    internal async Task Copies(Draft from, Draft to, CancellationToken stop)
    {
        foreach (var file in from.Files)
            if (await files.Open(from.UserId, file.FileId, stop) is { } content)
                await Attach(to, file.Name, file.MediaType, content, stop);
    }

    private async Task<bool> Attach(Draft draft, string name, string type, Stream content, CancellationToken stop)
    {
        await using (content)
        {
            var left = Draft.FilesLimit - draft.Files.Sum(file => file.Size);
            var stored = await files.Put(draft.UserId, content, left, stop);
            if (!stored.IsOk)
                return false;
            draft.Attach(new DraftFile(stored.Value.Id, name, type, stored.Value.Size));
            return true;
        }
    }
}
