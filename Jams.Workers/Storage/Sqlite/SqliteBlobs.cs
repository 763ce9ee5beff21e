using System.Runtime.CompilerServices;

namespace Jams.Workers.Storage.Sqlite;

/// <summary>Blobs as rows of one table, so that the database stays one file. A blob without its document is one that was never finished.</summary>
internal sealed class SqliteBlobs(SqliteStore store) : IBlobs
{
    private const string Insert = "INSERT INTO jams_chunk(file, number, bytes) VALUES(?, ?, ?)";

    public async Task Write(string id, IAsyncEnumerable<ReadOnlyMemory<byte>> records, CancellationToken stop)
    {
        try
        {
            var number = 0;
            await foreach (var record in records.WithCancellation(stop))
            {
                var at = number++;
                await store.Write(link => link.Execute(Insert, id, at, record), stop);
            }
        }
        catch
        {
            await Delete(id, CancellationToken.None);
            throw;
        }
    }

    public async IAsyncEnumerable<byte[]> Read(string id, [EnumeratorCancellation] CancellationToken stop)
    {
        for (var number = 0; await Record(id, number, stop) is { } record; number++)
            yield return record;
    }

    public Task Delete(string id, CancellationToken stop) => store.Write(link => link.Execute("DELETE FROM jams_chunk WHERE file=?", id), stop);

    /// <summary>Ids sort by time: the first of them that is later than the moment ends the list.</summary>
    public async IAsyncEnumerable<string> Ids(DateTimeOffset before, [EnumeratorCancellation] CancellationToken stop)
    {
        var end = Guid.CreateVersion7(before).ToString("N")[..12];
        for (var last = ""; await store.Read(link => link.Text("SELECT min(file) FROM jams_chunk WHERE file>? AND file<?", last, end), stop) is { } id; last = id)
            yield return id;
    }

    private ValueTask<byte[]?> Record(string id, int number, CancellationToken stop) => store.Read(
        link =>
        {
            byte[]? bytes = null;
            link.Each("SELECT bytes FROM jams_chunk WHERE file=? AND number=?", [id, number], row => bytes = row.Bytes(0).ToArray());
            return bytes;
        },
        stop);
}
