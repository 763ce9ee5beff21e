using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Import;

/// <summary>The person's imports.</summary>
public sealed class SeeImports(Owned<ApplicationImport> imports)
{
    /// <summary>The latest twenty, newest first.</summary>
    public Task<IReadOnlyList<ApplicationImport>> Run(string userId, CancellationToken stop = default) =>
        imports.Find(userId, new Query<ApplicationImport>(x => true).ByDescending(x => x.AddedAt).Take(20), stop);
}
