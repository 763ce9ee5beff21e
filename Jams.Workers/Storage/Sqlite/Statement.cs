using System.Text;
using SQLitePCL;

namespace Jams.Workers.Storage.Sqlite;

/// <summary>UTF-8 bytes that are stored as text.</summary>
internal readonly record struct Utf8(ReadOnlyMemory<byte> Bytes);

/// <summary>A prepared statement, used again for the same SQL text. Works on SQLite's own interface because rows are decoded straight from its memory.</summary>
internal sealed class Statement(sqlite3 database, sqlite3_stmt statement, string sql) : IDisposable
{
    public void Bind(IReadOnlyList<object?> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            var code = Bind(i + 1, values[i]);
            if (code != raw.SQLITE_OK)
                throw SqliteFaults.For(code, database, sql);
        }
    }

    /// <summary>True = a row is there, false = finished.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(statement);
        return code switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw SqliteFaults.For(code, database, sql),
        };
    }

    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <summary>Makes it ready for the next use; an error of the last step was thrown by it already.</summary>
    public void Reset()
    {
        _ = raw.sqlite3_reset(statement);
        _ = raw.sqlite3_clear_bindings(statement);
    }

    public void Dispose() => statement.Dispose();

    private int Bind(int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, index),
        string text => raw.sqlite3_bind_text(statement, index, text),
        long number => raw.sqlite3_bind_int64(statement, index, number),
        int number => raw.sqlite3_bind_int64(statement, index, number),
        bool truth => raw.sqlite3_bind_int64(statement, index, truth ? 1 : 0),
        Utf8 text => raw.sqlite3_bind_text(statement, index, text.Bytes.Span),
        byte[] blob => raw.sqlite3_bind_blob(statement, index, blob),
        ReadOnlyMemory<byte> blob => raw.sqlite3_bind_blob(statement, index, blob.Span),
        _ => throw new NotSupportedException($"A {value.GetType().Name} cannot be bound."),
    };
}
