namespace Jams.Workers.Tests.Storage;

public sealed class Storage_on_sqlite : StorageContract
{
    protected override Task<Store> Fresh() => new Store().Started();

    protected override async Task<IReadOnlyList<byte[]>> Everything(Store store)
    {
        var found = new List<byte[]>();
        foreach (var file in Directory.GetFiles(store.Folder).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
            found.Add(await File.ReadAllBytesAsync(file));
        return found;
    }
}
