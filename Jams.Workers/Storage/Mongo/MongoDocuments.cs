using System.Buffers;
using System.Linq.Expressions;
using Jams.Domain;
using Jams.Domain.Storage;
using Jams.Workers.Storage.Filters;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Jams.Workers.Storage.Mongo;

internal sealed class MongoDocuments<T>(MongoStore store, DocumentCodec<T> codec) : IDocuments<T> where T : Document
{
    private IMongoCollection<BsonDocument> Collection => field ??= store.Collection(DocumentCodec<T>.Type);

    public async Task<T?> Get(string id, CancellationToken stop = default) => await Read(Collection.Find(new BsonDocument("_id", id)), stop) is [var found] ? found : null;

    public async Task<IReadOnlyList<T>> Find(Query<T> query, CancellationToken stop = default)
    {
        var filter = FilterReader.Read(query.Filter);
        var order = FilterBson.Order(query.Order);
        if (filter is Filter.Nothing || query.Limit <= 0)
            return [];
        return await Read(Collection.Find(FilterBson.Of(filter)).Sort(order).Skip(query.Skipped).Limit(query.Limit), stop);
    }

    public Task<long> Count(Expression<Func<T, bool>> where, CancellationToken stop = default) =>
        MongoFaults.Named(() => Collection.CountDocumentsAsync(FilterBson.Of(FilterReader.Read(where)), cancellationToken: stop));

    public async Task<Result> Insert(T document, CancellationToken stop = default)
    {
        var body = BodyBson.Document(document.Id, 1, await codec.Write(document, stop));
        if (!await Unique(() => Collection.InsertOneAsync(body, cancellationToken: stop)))
            return StorageFailures.Duplicate;
        Document.Stamp(document, 1);
        return Result.Ok;
    }

    public async Task<Result> InsertAll(IReadOnlyCollection<T> documents, CancellationToken stop = default)
    {
        foreach (var some in documents.Chunk(250))
        {
            var bodies = new List<BsonDocument>();
            foreach (var document in some)
                bodies.Add(BodyBson.Document(document.Id, 1, await codec.Write(document, stop)));
            var stored = await MongoFaults.Named(() => InsertMany(bodies, stop));
            foreach (var document in some.AsSpan(0, stored))
                Document.Stamp(document, 1);
            if (stored < some.Length)
                return StorageFailures.Duplicate;
        }
        return Result.Ok;
    }

    public async Task<Result> Replace(T document, CancellationToken stop = default)
    {
        var body = BodyBson.Document(document.Id, document.Version + 1, await codec.Write(document, stop));
        var matched = 0L;
        var unique = await Unique(async () => matched = (await Collection.ReplaceOneAsync(BodyBson.Key(document.Id, document.Version), body, cancellationToken: stop)).MatchedCount);
        if (!unique)
            return StorageFailures.Duplicate;
        if (matched == 0)
            return StorageFailures.Stale;
        Document.Stamp(document, document.Version + 1);
        return Result.Ok;
    }

    public Task<bool> Delete(string id, CancellationToken stop = default) =>
        MongoFaults.Named(async () => (await Collection.DeleteOneAsync(new BsonDocument("_id", id), stop)).DeletedCount > 0);

    public Task<long> DeleteAll(Expression<Func<T, bool>> where, CancellationToken stop = default) =>
        MongoFaults.Named(async () => (await Collection.DeleteManyAsync(FilterBson.Of(FilterReader.Read(where)), stop)).DeletedCount);

    /// <summary>How many were stored before the first that was refused.</summary>
    private async Task<int> InsertMany(List<BsonDocument> bodies, CancellationToken stop)
    {
        try
        {
            await Collection.InsertManyAsync(bodies, cancellationToken: stop);
            return bodies.Count;
        }
        catch (MongoBulkWriteException<BsonDocument> fault) when (fault.WriteErrors is [{ Category: ServerErrorCategory.DuplicateKey } first, ..])
        {
            return first.Index;
        }
    }

    private static Task<bool> Unique(Func<Task> write) => MongoFaults.Named(async () =>
    {
        try
        {
            await write();
            return true;
        }
        catch (Exception fault) when (MongoFaults.IsDuplicate(fault))
        {
            return false;
        }
    });

    private async Task<IReadOnlyList<T>> Read(IFindFluent<BsonDocument, BsonDocument> found, CancellationToken stop)
    {
        using var rows = new RowBuffer();
        var buffer = new ArrayBufferWriter<byte>(1024);
        foreach (var stored in await MongoFaults.Named(() => found.ToListAsync(stop)))
            BodyBson.AddTo(rows, stored, buffer);
        return await codec.Read(rows, stop);
    }
}
