using System.Buffers;
using System.Linq.Expressions;
using Jams.Domain.Storage;
using Jams.Workers.Storage.Filters;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Jams.Workers.Storage.Mongo;

internal sealed class MongoClaims<T>(MongoStore store, DocumentCodec<T> codec) : IClaims<T> where T : Work
{
    private static readonly string Due = Fields.StoredName(nameof(Work.DueAt));
    private static readonly string Lease = Fields.StoredName(nameof(Work.LeaseUntil));
    private static readonly string Attempts = Fields.StoredName(nameof(Work.Attempts));

    public async Task<T?> Claim(Expression<Func<T, bool>> where, DateTimeOffset now, TimeSpan lease, CancellationToken stop = default)
    {
        var at = Scalars.Text(now);
        var free = new BsonDocument("$and", new BsonArray
        {
            FilterBson.Of(FilterReader.Read(where)),
            new BsonDocument(Due, new BsonDocument("$lte", at)),
            new BsonDocument("$or", new BsonArray { new BsonDocument(Lease, BsonNull.Value), new BsonDocument(Lease, new BsonDocument("$lte", at)) }),
        });
        var take = new BsonDocument
        {
            { "$set", new BsonDocument(Lease, Scalars.Text(now + lease)) },
            { "$inc", new BsonDocument { { Attempts, new BsonInt64(1) }, { "version", new BsonInt64(1) } } },
        };
        var how = new FindOneAndUpdateOptions<BsonDocument> { Sort = new BsonDocument { { Due, 1 }, { "_id", 1 } }, ReturnDocument = ReturnDocument.After };
        var taken = await MongoFaults.Named(() => store.Collection(DocumentCodec<T>.Type).FindOneAndUpdateAsync<BsonDocument>(free, take, how, stop));
        if (taken is null)
            return null;
        using var rows = new RowBuffer();
        BodyBson.AddTo(rows, taken, new ArrayBufferWriter<byte>(1024));
        return (await codec.Read(rows, stop))[0];
    }
}
