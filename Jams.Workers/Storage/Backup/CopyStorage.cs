using Jams.Domain;
using Jams.Workers.Storage.Mongo;
using Jams.Workers.Storage.Sqlite;

namespace Jams.Workers.Storage.Backup;

/// <summary>How much was copied; files are counted among the documents too.</summary>
public sealed record CopyReceipt(long Documents, long Files);

/// <summary>
/// Copies everything from one store to another, empty one; each is a data folder or a mongodb:// connection string. Sealed values travel sealed, so no
/// key is needed here (but the new place needs the same master key). The server of a data folder has to be stopped.
/// </summary>
public sealed class CopyStorage(StorageOptions options, TimeProvider clock)
{
    public async Task<Result<CopyReceipt>> Run(string from, string to, CancellationToken stop = default)
    {
        if (!IsMongo(from) && !File.Exists(Path.Combine(from, DatabaseFile.Name)))
            return BackupFailures.NoStore(from);
        using var source = Store(from);
        using var target = Store(to);
        await source.Open(stop);
        await target.Open(stop);
        return await StoreCopy.Run(source, target, StoredType.In(options.DocumentTypes), to, stop);
    }

    private IStore Store(string place) => IsMongo(place)
        ? new MongoStore(new StorageOptions { MongoConnection = place, DocumentTypes = options.DocumentTypes }, clock)
        : new SqliteStore(new StorageOptions { DataFolder = place, Exclusive = true, DocumentTypes = options.DocumentTypes }, clock);

    private static bool IsMongo(string place) => place.StartsWith("mongodb", StringComparison.OrdinalIgnoreCase) && place.Contains("://", StringComparison.Ordinal);
}
