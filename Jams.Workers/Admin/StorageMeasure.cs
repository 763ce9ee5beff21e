using Jams.Domain.Admin;
using Jams.Workers.Storage;

namespace Jams.Workers.Admin;

/// <summary>Counts the bytes of the data folder. A MongoDB server is another machine's business.</summary>
internal sealed class StorageMeasure(StorageOptions options) : IMeasureStorage
{
    public Task<StorageSize> Measure(CancellationToken stop = default)
    {
        var folder = new DirectoryInfo(options.DataFolder);
        var key = Path.Combine(folder.FullName, "master.key");
        var keyFile = string.IsNullOrEmpty(options.MasterKey) && File.Exists(key) ? key : null;
        return Task.FromResult(options.MongoConnection is not null
            ? new StorageSize("MongoDB", null, null, null, keyFile)
            : new StorageSize("SQLite", folder.FullName, Sizes(folder), new DriveInfo(folder.FullName).AvailableFreeSpace, keyFile));
    }

    // Files come and go while they are counted.
    private static long Sizes(DirectoryInfo folder) =>
        folder.EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }).Sum(file => file.Exists ? file.Length : 0);
}
