using System.Buffers.Binary;
using Jams.Domain.Storage;
using Microsoft.Data.Sqlite;

namespace Jams.Workers.Storage.Sqlite;

/// <summary>The file jams.db: made whole or not at all, looked at before it is used, never overwritten.</summary>
internal static class DatabaseFile
{
    public const string Name = "jams.db";

    /// <summary>A start may take three seconds; a large file is not read through in that time, and SQLite notices damage where it reads anyway.</summary>
    private static readonly TimeSpan CheckedAtMost = TimeSpan.FromSeconds(1.5);

    /// <summary>Every acknowledged write is on the disk (FULL); overwritten text is gone from the file where that costs nothing (secure_delete).</summary>
    private static readonly string[] Pragmas = ["journal_mode=WAL", "synchronous=FULL", "cache_size=-16000", "journal_size_limit=67108864", "secure_delete=FAST"];

    /// <summary>The link to write with.</summary>
    public static SqliteLink Open(string folder, IReadOnlyList<StoredType> types, bool check, TimeProvider clock)
    {
        var file = Path.Combine(folder, Name);
        if (!File.Exists(file))
            Make(file, types, clock);
        // A clean end leaves no journal behind.
        var unclean = new FileInfo(file + "-wal") is { Exists: true, Length: > 0 };
        Inspect(file, unclean);
        var link = SqliteLink.Open(file, SqliteOpenMode.ReadWrite, Pragmas);
        try
        {
            SqliteSchema.MustBeOurs(link, file);
            if (check && unclean)
                QuickCheck(link);
            SqliteSchema.Ensure(link, types);
            return link;
        }
        catch
        {
            link.Dispose();
            throw;
        }
    }

    /// <summary>Says by name what is wrong with a file before SQLite touches it.</summary>
    public static void Inspect(string file, bool hasJournal)
    {
        Span<byte> head = stackalloc byte[100];
        long length;
        try
        {
            using var stream = File.Open(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            length = stream.Length;
            head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailable($"{SqliteFaults.Unwritable} ({fault.Message})", fault);
        }
        if (length == 0)
            throw new StorageUnavailable($"The database file {file} is empty: something cut it off. It was left as it is. Restore a backup with 'jams restore', or move the file away to start empty.");
        if (head.Length < 100 || !head.StartsWith("SQLite format 3\0"u8))
            throw new StorageUnavailable($"The file {file} is not a database. It was left as it is. Restore a backup with 'jams restore', or move the file away to start empty.");
        var pageSize = BinaryPrimitives.ReadUInt16BigEndian(head[16..]) is 1 ? 65536L : BinaryPrimitives.ReadUInt16BigEndian(head[16..]);
        if (!hasJournal && length < pageSize * BinaryPrimitives.ReadUInt32BigEndian(head[28..]))
            throw new StorageUnavailable(SqliteFaults.Damaged);
    }

    /// <summary>Built beside its place and moved there, so that a half-made one never stands in for the person's data.</summary>
    private static void Make(string file, IReadOnlyList<StoredType> types, TimeProvider clock)
    {
        PutAsideJournal(file, clock);
        var made = $"{file}.{Document.NewId()}.new";
        try
        {
            using (var link = SqliteLink.Open(made, SqliteOpenMode.ReadWriteCreate, Pragmas))
                SqliteSchema.Ensure(link, types);
            File.Move(made, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process was faster; its file is the one.
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailable(FolderLock.IsFull(fault) ? SqliteFaults.Full : SqliteFaults.Unwritable, fault);
        }
        finally
        {
            foreach (var left in new[] { made, made + "-wal", made + "-shm", made + "-journal" })
                File.Delete(left);
        }
    }

    /// <summary>A journal without its database belongs to another one; SQLite would play it into the new file.</summary>
    private static void PutAsideJournal(string file, TimeProvider clock)
    {
        foreach (var left in new[] { file + "-wal", file + "-shm" }.Where(File.Exists))
            File.Move(left, $"{left}.left-{clock.GetUtcNow():yyyyMMddHHmmss}");
    }

    private static void QuickCheck(SqliteLink link)
    {
        var found = new List<string>();
        using (new Timer(_ => link.Interrupt(), null, CheckedAtMost, Timeout.InfiniteTimeSpan))
        {
            try
            {
                link.Each("PRAGMA quick_check(1)", [], row => found.Add(row.Text(0)));
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
        if (found is not ["ok"])
            throw new StorageUnavailable(SqliteFaults.Damaged, new InvalidDataException(string.Join("; ", found)));
    }
}
