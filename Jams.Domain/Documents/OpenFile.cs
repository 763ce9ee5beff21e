using Jams.Domain.Storage;

namespace Jams.Domain.Documents;

/// <summary>A file and its bytes; the reader closes the stream.</summary>
public sealed record OpenedFile(StoredFile File, Stream Content);

/// <summary>Opens a file of an application for download.</summary>
public sealed class OpenFile(IFiles files, Owned<StoredFile> stored)
{
    /// <summary>Fails when there is no such file of this person and application.</summary>
    public async Task<Result<OpenedFile>> Run(string userId, string applicationId, string id, CancellationToken stop = default) =>
        await stored.Get(userId, id, stop) is { } file && file.ApplicationId == applicationId && await files.Open(userId, file.FileId, stop) is { } content
            ? new OpenedFile(file, content)
            : DocumentFailures.NotFound;
}
