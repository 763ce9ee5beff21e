using Jams.Domain.Applications;
using Jams.Domain.Storage;

namespace Jams.Domain.Documents;

/// <summary>Adds a file to an application.</summary>
public sealed class AddFile(IFiles files, Owned<StoredFile> stored, Owned<JobApplication> applications, Owned<TimelineEntry> timeline, TimeProvider clock)
{
    /// <summary>Most files of one application.</summary>
    public const int Limit = 100;

    /// <summary>
    /// Seals and stores what the stream holds; it must be able to seek. <paramref name="kind"/> null = guessed from the name.
    /// Fails when there is no such application, when the file is empty, over <see cref="StoredFile.SizeLimit"/>, of a type that is not taken, or one too many; nothing stays then.
    /// </summary>
    public async Task<Result<StoredFile>> Run(string userId, string applicationId, string name, FileKind? kind, Stream content, CancellationToken stop = default)
    {
        if (await applications.Get(userId, applicationId, stop) is not { } application)
            return ApplicationFailures.NotFound;
        if (await stored.Count(userId, file => file.ApplicationId == applicationId, stop) >= Limit)
            return DocumentFailures.TooMany(Limit);
        var head = new byte[FileType.Peek];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, stop);
        if (read == 0)
            return DocumentFailures.Empty;
        if (FileType.Sniff(head.AsSpan(0, read), whole: read < head.Length) is not { } type)
            return DocumentFailures.Type(name);
        content.Position = 0;
        var receipt = await files.Put(userId, content, StoredFile.SizeLimit, stop);
        if (receipt.Failure is { } refused)
            return refused.For("File");
        var file = StoredFile.Of(userId, name, type, kind ?? FileKindGuess.Of(name), receipt.Value, applicationId, clock.GetUtcNow());
        await stored.Insert(userId, file, stop);
        await timeline.Insert(userId, TimelineEntry.Of(application, TimelineKind.DocumentAdded, clock.GetUtcNow(), "Added the file {0}", [new(file.Name)], subject: new(SubjectKind.File, file.Id)), stop);
        return file;
    }
}
