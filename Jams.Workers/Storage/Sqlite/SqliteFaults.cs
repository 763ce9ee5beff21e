using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Jams.Workers.Storage.Sqlite;

/// <summary>What SQLite's result codes mean for the person at the server.</summary>
internal static class SqliteFaults
{
    public const string Full = "The disk is full. Nothing was changed. Free some space on it; JAMS goes on by itself then.";
    public const string Unwritable = "The database cannot be written. Nothing was changed. Check that the data folder and its files belong to the user that runs JAMS and that the disk is not mounted read-only.";
    public const string Unreadable = "The disk could not be read or written. Nothing was changed. Check the disk and its free space; JAMS goes on by itself when it answers again.";
    public const string Busy = "Another program holds the database. Nothing was changed. Close it (a database browser, a copy of JAMS) and try again.";
    public const string Damaged = "The database file is damaged. It was left as it is. Restore a backup with 'jams restore', or move the file away to start empty.";

    /// <summary>Throws what the result code means; for codes that are no expected outcome.</summary>
    public static Exception For(int code, sqlite3? database, string? sql = null)
    {
        var extended = database is null ? code : raw.sqlite3_extended_errcode(database);
        var said = database is null ? raw.sqlite3_errstr(code).utf8_to_string() : raw.sqlite3_errmsg(database).utf8_to_string();
        var cause = new SqliteException(sql is null ? said : $"{said} ({extended}) in: {sql}", code & 0xff, extended);
        return Sentence(extended) is { } sentence ? new StorageUnavailable(sentence, cause)
            : (code & 0xff) == raw.SQLITE_INTERRUPT ? new OperationCanceledException("The query was cancelled.", cause)
            : cause;
    }

    public static string? Sentence(int extended) => extended == raw.SQLITE_IOERR_SHMSIZE ? Full : (extended & 0xff) switch
    {
        raw.SQLITE_FULL => Full,
        raw.SQLITE_IOERR => Unreadable,
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM => Unwritable,
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Busy,
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => Damaged,
        _ => null,
    };
}
