using Jams.Tests.Servers;

namespace Jams.Workers.Tests.Storage;

public sealed class Storage_on_sqlite : StorageContract
{
    protected override Task<Store> Fresh() => new Store().Started();

    protected override async Task<IReadOnlyList<byte[]>> Everything(Store store) => [.. (await StoredBytes.In(store.Folder, TestContext.Current.CancellationToken)).Values];
}
