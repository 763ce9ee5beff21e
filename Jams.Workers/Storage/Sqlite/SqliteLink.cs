using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Jams.Workers.Storage.Sqlite;

/// <summary>One connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class SqliteLink : IDisposable
{
    private const int MaximumStatements = 256;
    private const string Patient = "PRAGMA busy_timeout=5000";
    private const string Impatient = "PRAGMA busy_timeout=100";

    private readonly SqliteConnection _connection;
    private readonly sqlite3 _database;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);
    private readonly RecentCounts _counts = new();

    private SqliteLink(SqliteConnection connection)
    {
        _connection = connection;
        _database = connection.Handle!;
    }

    public static SqliteLink Open(string file, SqliteOpenMode mode, params IReadOnlyList<string> pragmas)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            var link = new SqliteLink(connection);
            link.Execute(Patient);
            foreach (var pragma in pragmas)
                link.Execute("PRAGMA " + pragma);
            return link;
        }
        catch (SqliteException fault) when (SqliteFaults.Sentence(fault.SqliteExtendedErrorCode) is { } sentence)
        {
            connection.Dispose();
            throw new StorageUnavailable(sentence, fault);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs the statement to its end and returns how many rows it changed.</summary>
    public int Execute(string sql, params IReadOnlyList<object?> values)
    {
        Each(sql, values, _ => { });
        return raw.sqlite3_changes(_database);
    }

    /// <summary>The first column of the first row, or 0.</summary>
    public long Number(string sql, params IReadOnlyList<object?> values)
    {
        var number = 0L;
        Each(sql, values, row => number = row.Number(0));
        return number;
    }

    /// <summary>
    /// As <see cref="Number"/>, from memory while nobody has written: a count walks the whole index, and most are asked again unchanged. SQLite itself says whether any other connection,
    /// in whatever process, has committed since. Only for connections that do not write.
    /// </summary>
    public long Count(string sql, IReadOnlyList<object?> values)
    {
        // Asked before the count: what is written between the two makes the remembered number look old, never the other way round.
        var state = Number("PRAGMA data_version");
        return _counts.Find(state, sql, values) ?? _counts.Keep(sql, values, Number(sql, values));
    }

    /// <summary>The first column of the first row, or null.</summary>
    public string? Text(string sql, params IReadOnlyList<object?> values)
    {
        string? text = null;
        Each(sql, values, row => text ??= row.IsNull(0) ? null : row.Text(0));
        return text;
    }

    public void Each(string sql, IReadOnlyList<object?> values, Action<Statement> row)
    {
        var statement = Prepared(sql);
        try
        {
            statement.Bind(values);
            while (statement.Step())
                row(statement);
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Like <see cref="Execute"/>, but a taken id or unique value is an outcome: null.</summary>
    public int? TryExecute(string sql, params IReadOnlyList<object?> values)
    {
        try
        {
            return Execute(sql, values);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == raw.SQLITE_CONSTRAINT && fault.SqliteExtendedErrorCode is raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY)
        {
            return null;
        }
    }

    public bool TransactionIsOpen => raw.sqlite3_get_autocommit(_database) == 0;

    /// <summary>All of it or nothing.</summary>
    public void InTransaction(Action work)
    {
        Execute("BEGIN IMMEDIATE");
        try
        {
            work();
            Execute("COMMIT");
        }
        catch
        {
            if (TransactionIsOpen)
                Execute("ROLLBACK");
            throw;
        }
    }

    /// <summary>Writes the journal into the file and cuts it to nothing; false when somebody still reads from it. All writing waits meanwhile, so it hardly waits for readers.</summary>
    public bool PutJournalAway()
    {
        Execute(Impatient);
        try
        {
            return Number("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
        }
        finally
        {
            Execute(Patient);
        }
    }

    /// <summary>Stops the running statement; safe from another thread while the link is open.</summary>
    public void Interrupt() => raw.sqlite3_interrupt(_database);

    public void Dispose()
    {
        Forget();
        _connection.Dispose();
    }

    private Statement Prepared(string sql)
    {
        if (_statements.TryGetValue(sql, out var known))
            return known;
        if (_statements.Count >= MaximumStatements)
            Forget();
        var code = raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out var prepared);
        return code == raw.SQLITE_OK
            ? _statements[sql] = new Statement(_database, prepared, sql)
            : throw SqliteFaults.For(code, _database, sql);
    }

    private void Forget()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _statements.Clear();
    }
}
