using System.Globalization;
using System.Runtime.CompilerServices;
using Jams.Workers.Storage.Files;
using MongoDB.Bson;
using MongoDB.Driver;
using MongoDB.Driver.GridFS;

namespace Jams.Workers.Storage.Mongo;

/// <summary>Blobs in GridFS: one record, one chunk.</summary>
internal sealed class MongoBlobs(MongoStore store) : IBlobs
{
    private const string Name = "jams_blob";

    private GridFSBucket<string> Bucket => field ??= new GridFSBucket<string>(store.Database, new GridFSBucketOptions { BucketName = Name, ChunkSizeBytes = RecordCipher.SealedLength });

    public async Task Write(string id, IAsyncEnumerable<ReadOnlyMemory<byte>> records, CancellationToken stop)
    {
        await using var upload = await MongoFaults.Named(() => Bucket.OpenUploadStreamAsync(id, id, cancellationToken: stop));
        try
        {
            await foreach (var record in records.WithCancellation(stop))
                await upload.WriteAsync(record, stop);
            await upload.CloseAsync(stop);
        }
        catch
        {
            await upload.AbortAsync(CancellationToken.None);
            throw;
        }
    }

    public async IAsyncEnumerable<byte[]> Read(string id, [EnumeratorCancellation] CancellationToken stop)
    {
        if (await MongoFaults.Named(() => Bucket.Find(ById(id), cancellationToken: stop).AnyAsync(stop)) == false)
            yield break;
        await using var download = await MongoFaults.Named(() => Bucket.OpenDownloadStreamAsync(id, cancellationToken: stop));
        for (; ; )
        {
            var record = new byte[RecordCipher.SealedLength];
            var length = await download.ReadAtLeastAsync(record, record.Length, throwOnEndOfStream: false, stop);
            if (length > 0)
                yield return length == record.Length ? record : record[..length];
            if (length < record.Length)
                yield break;
        }
    }

    public async Task Delete(string id, CancellationToken stop)
    {
        try
        {
            await MongoFaults.Named(async () =>
            {
                await Bucket.DeleteAsync(id, stop);
                return true;
            });
        }
        catch (GridFSFileNotFoundException)
        {
            // Deleting what is gone is done.
        }
    }

    /// <summary>Complete ones by their date, and chunks of uploads that were never finished by the time in their id.</summary>
    public async IAsyncEnumerable<string> Ids(DateTimeOffset before, [EnumeratorCancellation] CancellationToken stop)
    {
        var chunks = store.Database.GetCollection<BsonDocument>(Name + ".chunks");
        var old = new BsonDocument { { "n", 0 }, { "_id", new BsonDocument("$lt", First(before)) } };
        using var cursor = await chunks.Find(old).Project(new BsonDocument("files_id", 1)).ToCursorAsync(stop);
        while (await cursor.MoveNextAsync(stop))
            foreach (var chunk in cursor.Current)
                yield return chunk["files_id"].AsString;
    }

    public static async Task Clear(IMongoDatabase database, CancellationToken stop)
    {
        foreach (var part in new[] { ".files", ".chunks" })
            await database.GetCollection<BsonDocument>(Name + part).DeleteManyAsync(new BsonDocument(), stop);
    }

    /// <summary>Ids of chunks begin with the seconds since 1970.</summary>
    private static ObjectId First(DateTimeOffset at) => ObjectId.Parse(at.ToUnixTimeSeconds().ToString("x8", CultureInfo.InvariantCulture) + new string('0', 16));

    private static FilterDefinition<GridFSFileInfo<string>> ById(string id) => Builders<GridFSFileInfo<string>>.Filter.Eq(file => file.Id, id);
}
