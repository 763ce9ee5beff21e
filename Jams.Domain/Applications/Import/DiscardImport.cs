using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Import;

/// <summary>Forgets an import: its file, and what is known about it. Applications that it added stay.</summary>
public sealed class DiscardImport(Owned<ApplicationImport> imports, IFiles files)
{
    /// <summary>Fails when there is no such import, or it is under way.</summary>
    public async Task<Result> Run(string userId, string id, CancellationToken stop = default)
    {
        if (await imports.Get(userId, id, stop) is not { } import)
            return ImportFailures.NotFound;
        if (import.IsUnderWay)
            return ImportFailures.Running;
        if (import.FileId is { } file)
            await files.Delete(userId, file, stop);
        await imports.Delete(userId, id, stop);
        return Result.Ok;
    }
}
