using System.Runtime.CompilerServices;
using Jams.Workers.Storage.Backup;
using Jams.Workers.Storage.Sqlite;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Jams.Workers.Storage.Mongo;

/// <summary>A MongoDB database: the one named in the connection string, else "jams". One document, one write: no transactions are needed, so a standalone server will do.</summary>
internal sealed class MongoStore(StorageOptions options, TimeProvider clock) : IStore
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lazy<(MongoClient Client, IMongoDatabase Database)> _open = new(() => MongoFaults.Named(() => Connect(options.MongoConnection!)));

    public IMongoDatabase Database => _open.Value.Database;

    public IBlobs Blobs => field ??= new MongoBlobs(this);

    public IMongoCollection<BsonDocument> Collection(StoredType type) => Database.GetCollection<BsonDocument>(type.Name);

    public Task Open(CancellationToken stop) =>
        MongoFaults.Named(async () =>
        {
            await MongoSchema.Ensure(Database, StoredType.In(options.DocumentTypes), stop);
            return true;
        });

    public async IAsyncEnumerable<StoredRow> Rows(StoredType type, [EnumeratorCancellation] CancellationToken stop)
    {
        using var cursor = await MongoFaults.Named(() => Collection(type).Find(new BsonDocument()).Sort(new BsonDocument("_id", 1)).ToCursorAsync(stop));
        while (await MongoFaults.Named(() => cursor.MoveNextAsync(stop)))
            foreach (var stored in cursor.Current)
                yield return BodyBson.Row(stored);
    }

    public Task Load(StoredType type, IReadOnlyList<StoredRow> rows, CancellationToken stop) => rows.Count == 0 ? Task.CompletedTask
        : MongoFaults.Named(async () =>
        {
            await Collection(type).InsertManyAsync(rows.Select(row => BodyBson.Document(row.Id, row.Version, row.Body)), cancellationToken: stop);
            return true;
        });

    public Task<bool> Exchange(StoredType type, StoredRow row, byte[] body, CancellationToken stop) =>
        MongoFaults.Named(async () => (await Collection(type).ReplaceOneAsync(BodyBson.Key(row.Id, row.Version), BodyBson.Document(row.Id, row.Version, body), cancellationToken: stop)).MatchedCount > 0);

    public Task Clear(IReadOnlyList<StoredType> types, CancellationToken stop) =>
        MongoFaults.Named(async () =>
        {
            foreach (var type in types)
                await Collection(type).DeleteManyAsync(new BsonDocument(), stop);
            await MongoBlobs.Clear(Database, stop);
            return true;
        });

    /// <summary>MongoDB keeps its files as it likes.</summary>
    public Task Settle(CancellationToken stop) => Task.CompletedTask;

    public async Task Export(string file, CancellationToken stop)
    {
        var folder = Directory.CreateDirectory(file + ".folder").FullName;
        try
        {
            using (var embedded = new SqliteStore(new StorageOptions { DataFolder = folder, DocumentTypes = options.DocumentTypes }, clock))
            {
                await embedded.Open(stop);
                var copied = await StoreCopy.Run(this, embedded, StoredType.In(options.DocumentTypes), file, stop);
                if (copied.Failure is { } failure)
                    throw new StorageUnavailable(failure.ToString());
            }
            File.Move(Path.Combine(folder, DatabaseFile.Name), file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public void Dispose()
    {
        if (_open.IsValueCreated)
            _open.Value.Client.Dispose();
    }

    private static (MongoClient Client, IMongoDatabase Database) Connect(string connection)
    {
        var url = MongoUrl.Create(connection);
        var settings = MongoClientSettings.FromUrl(url);
        if (!connection.Contains("serverSelectionTimeout", StringComparison.OrdinalIgnoreCase))
            settings.ServerSelectionTimeout = Patience;
        // What was acknowledged survives a crash of the server.
        settings.WriteConcern = WriteConcern.WMajority.With(journal: true);
        var client = new MongoClient(settings);
        return (client, client.GetDatabase(url.DatabaseName ?? "jams"));
    }
}
