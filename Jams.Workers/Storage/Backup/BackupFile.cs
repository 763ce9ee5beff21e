using System.Globalization;
using Jams.Domain;
using Jams.Workers.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jams.Workers.Storage.Backup;

/// <summary>
/// A backup is a database file of the embedded store with one more table, which says what has to be in it: format, time, and
/// count and SHA-256 of every table. Any SQLite program can open it.
/// </summary>
internal static class BackupFile
{
    private const long Format = 1;
    private const string Manifest = "jams_backup";
    private const string Chunks = "jams_chunk";

    /// <summary>Writes down what is in the file, after checking that SQLite finds it sound.</summary>
    public static BackupReceipt Seal(string file, DateTimeOffset now)
    {
        using var link = SqliteLink.Open(file, SqliteOpenMode.ReadWrite, "journal_mode=DELETE", "synchronous=FULL");
        if (!IsSound(link))
            throw new StorageUnavailable(SqliteFaults.Damaged);
        var contents = Contents(link);
        link.InTransaction(() =>
        {
            link.Execute($"DROP TABLE IF EXISTS {Manifest}");
            link.Execute($"CREATE TABLE {Manifest} (name TEXT PRIMARY KEY, count INTEGER NOT NULL, digest TEXT NOT NULL) STRICT");
            link.Execute($"INSERT INTO {Manifest} VALUES ('', ?, ?)", Format, now.ToString("O", CultureInfo.InvariantCulture));
            foreach (var (name, count, digest) in contents)
                link.Execute($"INSERT INTO {Manifest} VALUES (?, ?, ?)", name, count, digest);
        });
        return Receipt(file, contents);
    }

    /// <summary>Everything that was backed up is in it, as it was; else the sentence that says what is wrong with it.</summary>
    public static Result<BackupReceipt> Verify(string file)
    {
        try
        {
            DatabaseFile.Inspect(file, hasJournal: false);
            using var link = SqliteLink.Open(file, SqliteOpenMode.ReadOnly);
            if (link.Number("PRAGMA application_id") != SqliteSchema.Application || link.Number("SELECT count(*) FROM sqlite_schema WHERE name=?", Manifest) == 0)
                return BackupFailures.Foreign(file);
            if (link.Number("PRAGMA user_version") > SqliteSchema.Format || link.Number($"SELECT count FROM {Manifest} WHERE name=''") > Format)
                return BackupFailures.Newer(file);
            var stated = new List<TableContent>();
            link.Each($"SELECT name, count, digest FROM {Manifest} WHERE name<>'' ORDER BY name", [], row => stated.Add(new TableContent(row.Text(0), row.Number(1), row.Text(2))));
            var contents = IsSound(link) ? Contents(link) : [];
            return stated.SequenceEqual(contents) ? Receipt(file, contents) : BackupFailures.Damaged(file);
        }
        catch (StorageUnavailable fault)
        {
            return fault.Message.Contains("not a database", StringComparison.Ordinal) ? BackupFailures.Foreign(file) : BackupFailures.Damaged(file);
        }
        catch (Exception fault) when (fault is SqliteException or InvalidDataException or System.Text.Json.JsonException or ArgumentException)
        {
            return BackupFailures.Damaged(file);
        }
    }

    public static bool IsBackup(string file)
    {
        try
        {
            using var link = SqliteLink.Open(file, SqliteOpenMode.ReadOnly);
            return link.Number("SELECT count(*) FROM sqlite_schema WHERE name=?", Manifest) > 0;
        }
        catch (Exception fault) when (fault is StorageUnavailable or SqliteException)
        {
            return false;
        }
    }

    /// <summary>Makes an ordinary database of it again.</summary>
    public static void Unseal(string file)
    {
        using var link = SqliteLink.Open(file, SqliteOpenMode.ReadWrite, "journal_mode=DELETE", "synchronous=FULL");
        link.Execute($"DROP TABLE {Manifest}");
    }

    private static bool IsSound(SqliteLink link) => link.Text("PRAGMA integrity_check(1)") == "ok";

    private static List<TableContent> Contents(SqliteLink link)
    {
        var names = new List<string>();
        link.Each("SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('jams_type', 'jams_backup') ORDER BY name", [], row => names.Add(row.Text(0)));
        return names.ConvertAll(name => Content(link, name));
    }

    private static TableContent Content(SqliteLink link, string table)
    {
        using var digest = new RowDigest();
        if (table == Chunks)
            link.Each($"SELECT file, number, bytes FROM {Chunks} ORDER BY file, number", [], row => digest.Add(row.Text(0), (int)row.Number(1), row.Bytes(2)));
        else
            link.Each($"SELECT id, version, body FROM \"{table}\" ORDER BY id", [], row => digest.Add(row.Text(0), row.Number(1), row.Bytes(2)));
        return new TableContent(table, digest.Count, digest.Value());
    }

    private static BackupReceipt Receipt(string file, List<TableContent> contents) => new(
        Path.GetFullPath(file), new FileInfo(file).Length,
        contents.Where(table => table.Name != Chunks).Sum(table => table.Count),
        contents.FirstOrDefault(table => table.Name == "sealed_file")?.Count ?? 0);

    private sealed record TableContent(string Name, long Count, string Digest);
}
