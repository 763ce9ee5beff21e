using System.Text;
using System.Text.Json.Nodes;
using Jams.Domain.Storage;
using Jams.Workers.Storage;

namespace Jams.Workers.Tests.Storage;

/// <summary>What every store has to do. Run once for each adapter.</summary>
public abstract partial class StorageContract
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract Task<Store> Fresh();

    /// <summary>Every byte that the store keeps anywhere.</summary>
    protected abstract Task<IReadOnlyList<byte[]>> Everything(Store store);

    /// <summary>The stored JSON of a document, changed behind the adapter's back.</summary>
    private static async Task Tamper<T>(Store store, string id, Action<JsonObject> change) where T : Document
    {
        var row = await Raw<T>(store, id);
        var body = JsonNode.Parse(row.Body)!.AsObject();
        change(body);
        (await store.Get<IStore>().Exchange(StoredType.Of(typeof(T)), row, Encoding.UTF8.GetBytes(body.ToJsonString(JsonShape.Values)), Stop)).ShouldBeTrue();
    }

    private static async Task<StoredRow> Raw<T>(Store store, string id) where T : Document
    {
        await foreach (var row in store.Get<IStore>().Rows(StoredType.Of(typeof(T)), Stop))
            if (row.Id == id)
                return row;
        throw new KeyNotFoundException(id);
    }
}
