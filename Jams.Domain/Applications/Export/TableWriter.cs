using CsvHelper;

namespace Jams.Domain.Applications.Export;

/// <summary>Writes a table: RFC 4180 in UTF-8 with a byte order mark (without it Excel takes it for Windows-1252), no cell a formula.</summary>
public sealed class TableWriter(Stream to) : IAsyncDisposable
{
    private readonly CsvWriter _writer = CsvWriter.Create(to, CsvWriterOptions.Default with { WriteByteOrderMark = true, ValidateFieldCount = false }, leaveOpen: true);

    /// <summary>One row; what is written goes out by itself as it grows.</summary>
    public async Task Row(IEnumerable<string?> cells, CancellationToken stop = default)
    {
        foreach (var cell in cells)
            _writer.WriteField(cell is null ? "" : FormulaGuard.Put(cell), CsvQuoting.WhenNeededOrWhitespace);
        await _writer.EndRecordAsync(stop);
    }

    /// <summary>Writes what is left; the stream stays open.</summary>
    public ValueTask DisposeAsync() => _writer.DisposeAsync();
}
