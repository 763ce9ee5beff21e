using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Jams.Workers.Storage.Sqlite;

/// <summary>The embedded database: one file in the data folder, opened at first use.</summary>
internal sealed class SqliteStore(StorageOptions options, TimeProvider clock) : IStore
{
    private const int RowsAtOnce = 200;
    private const int MostSettling = 25;

    private static readonly TimeSpan BetweenSettling = TimeSpan.FromMilliseconds(200);

    private readonly Lock _opening = new();
    private Opened? _opened;

    public IBlobs Blobs => field ??= new SqliteBlobs(this);

    public ValueTask<TResult> Read<TResult>(Func<SqliteLink, TResult> read, CancellationToken stop) => Use().Readers.Run(read, stop);

    public Task<TResult> Write<TResult>(Func<SqliteLink, TResult> write, CancellationToken stop) => Use().Writer.Run(write, stop);

    public Task Open(CancellationToken stop)
    {
        Use();
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<StoredRow> Rows(StoredType type, [EnumeratorCancellation] CancellationToken stop)
    {
        var last = "";
        for (; ; )
        {
            var rows = await Read(
                link =>
                {
                    var some = new List<StoredRow>();
                    link.Each($"""SELECT id, version, body FROM "{type.Name}" WHERE id>? ORDER BY id LIMIT ?""", [last, RowsAtOnce], row => some.Add(new StoredRow(row.Text(0), row.Number(1), row.Bytes(2).ToArray())));
                    return some;
                },
                stop);
            foreach (var row in rows)
                yield return row;
            if (rows.Count < RowsAtOnce)
                yield break;
            last = rows[^1].Id;
        }
    }

    public Task Load(StoredType type, IReadOnlyList<StoredRow> rows, CancellationToken stop) => Write(
        link =>
        {
            foreach (var row in rows)
                link.Execute($"""INSERT INTO "{type.Name}"(id, version, body) VALUES(?, ?, ?)""", row.Id, row.Version, new Utf8(row.Body));
            return rows.Count;
        },
        stop);

    public Task<bool> Exchange(StoredType type, StoredRow row, byte[] body, CancellationToken stop) => Write(
        link => link.Execute($"""UPDATE "{type.Name}" SET body=? WHERE id=? AND version=?""", new Utf8(body), row.Id, row.Version) > 0, stop);

    public Task Clear(IReadOnlyList<StoredType> types, CancellationToken stop) => Write(
        link =>
        {
            foreach (var type in types)
                link.Execute($"DELETE FROM \"{type.Name}\"");
            return link.Execute("DELETE FROM jams_chunk");
        },
        stop);

    /// <summary>The journal holds pages as they were; written into the file, whose free space is wiped, and cut to nothing, it tells no more.</summary>
    public async Task Settle(CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                // Not while somebody still reads what the journal holds: it is asked for again. Who reads for longer (a backup) leaves it to the next time or the clean end.
                if (await Use().Writer.Between(link => link.PutJournalAway(), stop) || tries == MostSettling)
                    return;
            }
            catch (StorageUnavailable) when (tries < MostSettling)
            {
                // What is settled is stored already; a disk that did not answer once is asked again before anybody is told that it failed.
            }
            await Task.Delay(BetweenSettling, stop);
        }
    }

    public async Task Export(string file, CancellationToken stop)
    {
        Use();
        // A connection of its own: it reads one moment's state for as long as it takes, beside the writer.
        await Task.Run(
            () =>
            {
                using var link = SqliteLink.Open(Path.Combine(options.DataFolder, DatabaseFile.Name), SqliteOpenMode.ReadWrite);
                using (stop.UnsafeRegister(state => ((SqliteLink)state!).Interrupt(), link))
                    link.Execute("VACUUM INTO ?", file);
            },
            stop);
    }

    public void Dispose()
    {
        lock (_opening)
        {
            _opened?.Readers.Dispose();
            _opened?.Writer.Dispose();
            _opened?.Lock.Dispose();
            _opened = null;
        }
    }

    private Opened Use()
    {
        if (_opened is { } already)
            return already;
        lock (_opening)
            return _opened ??= OpenNow();
    }

    private Opened OpenNow()
    {
        var folder = options.DataFolder;
        var held = options.Exclusive ? FolderLock.ForServer(folder) : FolderLock.ForVerb(folder);
        try
        {
            var link = DatabaseFile.Open(folder, StoredType.In(options.DocumentTypes), check: options.Exclusive, clock);
            return new Opened(held, new SqliteReaders(Path.Combine(folder, DatabaseFile.Name)), new SqliteWriter(link));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private sealed record Opened(FolderLock Lock, SqliteReaders Readers, SqliteWriter Writer);
}
