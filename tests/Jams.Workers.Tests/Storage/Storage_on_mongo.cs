using MongoDB.Bson;
using MongoDB.Driver;

namespace Jams.Workers.Tests.Storage;

public sealed class Storage_on_mongo(MongoServer server) : StorageContract
{
    protected override async Task<Store> Fresh()
    {
        var connection = await server.Fresh();
        return await new Store(options => options.MongoConnection = connection) { Ended = () => MongoServer.Drop(connection) }.Started();
    }

    protected override async Task<IReadOnlyList<byte[]>> Everything(Store store)
    {
        var found = new List<byte[]>();
        var database = store.Get<Workers.Storage.Mongo.MongoStore>().Database;
        foreach (var name in await database.ListCollectionNames().ToListAsync())
            found.AddRange((await database.GetCollection<BsonDocument>(name).Find(new BsonDocument()).ToListAsync()).Select(document => document.ToBson()));
        return found;
    }
}
