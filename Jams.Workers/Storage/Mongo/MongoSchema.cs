using Jams.Workers.Storage.Filters;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Jams.Workers.Storage.Mongo;

/// <summary>Collections need no layout; indexes and the defaults of new fields are brought up to the document types at start.</summary>
internal static class MongoSchema
{
    private const long Format = 1;

    public static async Task Ensure(IMongoDatabase database, IReadOnlyList<StoredType> types, CancellationToken stop)
    {
        await MustNotBeNewer(database, stop);
        foreach (var type in types)
        {
            await EnsureIndexes(database.GetCollection<BsonDocument>(type.Name), type, stop);
            await FillNewFields(database, type, stop);
        }
    }

    private static async Task MustNotBeNewer(IMongoDatabase database, CancellationToken stop)
    {
        var store = database.GetCollection<BsonDocument>("jams_store");
        var format = await store.Find(new BsonDocument("_id", "format")).FirstOrDefaultAsync(stop);
        if (format is null)
            await store.ReplaceOneAsync(new BsonDocument("_id", "format"), new BsonDocument { { "_id", "format" }, { "number", Format } }, new ReplaceOptions { IsUpsert = true }, stop);
        else if (format["number"].ToInt64() > Format)
            throw new StorageUnavailable("The MongoDB database was written by a newer JAMS. Nothing was changed. Start the newer JAMS.");
    }

    private static async Task EnsureIndexes(IMongoCollection<BsonDocument> collection, StoredType type, CancellationToken stop)
    {
        var present = (await collection.Indexes.List(stop).ToListAsync(stop)).ToDictionary(index => index["name"].AsString);
        foreach (var name in present.Keys.Where(name => name != "_id_" && !type.Indexes.Any(index => index.Name == name && Same(present[name], index))))
            await collection.Indexes.DropOneAsync(name, stop);
        var missing = type.Indexes.Where(index => !present.TryGetValue(index.Name, out var known) || !Same(known, index)).Select(Model).ToList();
        if (missing.Count > 0)
            await collection.Indexes.CreateManyAsync(missing, stop);
    }

    private static bool Same(BsonDocument present, StoredIndex index) =>
        present["key"].AsBsonDocument.Equals(Keys(index)) && present.GetValue("unique", false).ToBoolean() == index.Unique
        && present.GetValue("partialFilterExpression", new BsonDocument()).AsBsonDocument.Equals(index.Unique ? NoneIsNull(index) : []);

    private static CreateIndexModel<BsonDocument> Model(StoredIndex index) => new(
        Keys(index),
        index.Unique
            ? new CreateIndexOptions<BsonDocument> { Name = index.Name, Unique = true, PartialFilterExpression = NoneIsNull(index) }
            : new CreateIndexOptions<BsonDocument> { Name = index.Name });

    private static BsonDocument Keys(StoredIndex index) => new(index.Fields.Select(field => new BsonElement(FilterBson.Name(field), 1)));

    /// <summary>By type, since "is there" would count nulls in.</summary>
    private static BsonDocument NoneIsNull(StoredIndex index) => new(index.Fields.Zip(index.Types, (field, type) => new BsonElement(FilterBson.Name(field), new BsonDocument("$type", Kind(type)))));

    private static string Kind(Type type) => type == typeof(bool) ? "bool" : type == typeof(double) || Scalars.IsWhole(type) ? "number" : "string";

    private static async Task FillNewFields(IMongoDatabase database, StoredType type, CancellationToken stop)
    {
        var known = database.GetCollection<BsonDocument>("jams_type");
        var own = new BsonDocument("_id", type.Name);
        var fields = type.Defaults();
        var before = (await known.Find(own).FirstOrDefaultAsync(stop))?["fields"].AsBsonArray.Select(name => name.AsString).ToHashSet();
        if (before is not null)
            foreach (var (name, value) in fields.Where(field => !before.Contains(field.Key)))
            {
                var filled = BodyBson.Document("", 0, System.Text.Encoding.UTF8.GetBytes($$"""{"value":{{value.ToJsonString(JsonShape.Values)}}}"""))["value"];
                await database.GetCollection<BsonDocument>(type.Name).UpdateManyAsync(
                    new BsonDocument(name, new BsonDocument("$exists", false)), new BsonDocument("$set", new BsonDocument(name, filled)), cancellationToken: stop);
            }
        if (before?.SetEquals(fields.Keys) != true)
            await known.ReplaceOneAsync(own, new BsonDocument { { "_id", type.Name }, { "fields", new BsonArray(fields.Keys) } }, new ReplaceOptions { IsUpsert = true }, stop);
    }
}
