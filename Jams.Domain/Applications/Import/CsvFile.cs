using System.Text;
using CsvHelper;

namespace Jams.Domain.Applications.Import;

/// <summary>Reads table files: RFC 4180 and what programs make of it (semicolons, tabs, "sep=;", line breaks in cells, uneven rows).</summary>
public static class CsvFile
{
    /// <summary>What can stand between cells.</summary>
    public static IReadOnlyList<char> Delimiters { get; } = [',', ';', '\t', '|'];

    /// <summary>How these bytes are most likely to be read. The delimiter is the one that gives most rows the same number of cells.</summary>
    public static CsvShape Guess(ReadOnlyMemory<byte> bytes)
    {
        var encoding = CsvEncodings.Guess(bytes.Span);
        // The end of the first 64 kB may be half a row, which cannot change what most rows say.
        var head = bytes[..Math.Min(bytes.Length, 64 * 1024)];
        var utf8 = Utf8(head, encoding);
        var best = (Delimiter: ',', Score: 0.0);
        foreach (var delimiter in SeparatorLine(utf8.Span) > 0 ? [(char)utf8.Span[4]] : Delimiters)
        {
            var widths = Rows(head, new CsvShape(encoding, delimiter, false)).Take(30).Select(row => row.Cells.Count).ToList();
            var usual = widths.GroupBy(width => width).OrderByDescending(group => group.Count()).FirstOrDefault();
            var score = usual is null or { Key: < 2 } ? 0 : (double)usual.Count() / widths.Count + usual.Key * 0.001;
            if (score > best.Score)
                best = (delimiter, score);
        }
        var first = Rows(head, new CsvShape(encoding, best.Delimiter, false)).FirstOrDefault();
        return new CsvShape(encoding, best.Delimiter, first is null || HeaderWords.IsHeader(first.Cells));
    }

    /// <summary>
    /// The rows, the header included, empty rows left out. Ends before a row with a quotation mark that is never closed; <paramref name="broken"/> is told its number.
    /// </summary>
    public static IEnumerable<CsvRow> Rows(ReadOnlyMemory<byte> bytes, CsvShape shape, Action<int>? broken = null)
    {
        var text = Utf8(bytes, shape.Encoding);
        var separator = SeparatorLine(text.Span);
        var ended = false;
        using var reader = CsvReader.Create(text[separator..], CsvReaderOptions.Default with
        {
            Separator = shape.Delimiter, HasHeader = false, SkipEmptyLines = false, DetectSeparatorHint = false, IncludeValuesInExceptions = false,
            OnMalformedRecord = malformed => ended |= malformed.Reason == CsvMalformedReason.UnterminatedQuote,
        });
        for (var number = separator > 0 ? 2 : 1; reader.Read(); number++)
        {
            if (ended)
            {
                broken?.Invoke(number);
                yield break;
            }
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader.GetString(i);
            if (new CsvRow(number, cells) is { IsEmpty: false } row)
                yield return row;
        }
    }

    private static ReadOnlyMemory<byte> Utf8(ReadOnlyMemory<byte> bytes, string encoding)
    {
        var text = encoding == "utf-8" ? bytes : Encoding.UTF8.GetBytes(CsvEncodings.Get(encoding).GetString(bytes.Span));
        return text.Span.StartsWith("\uFEFF"u8) ? text[3..] : text;
    }

    /// <summary>The length of Excel's first line "sep=;" with its line break, or 0.</summary>
    private static int SeparatorLine(ReadOnlySpan<byte> text) =>
        text.StartsWith("sep="u8) && text[..Math.Min(text.Length, 8)].IndexOf((byte)'\n') is > 4 and var end ? end + 1 : 0;
}
