namespace Jams.Domain.Applications.Import;

/// <summary>How the bytes of a table file are to be read.</summary>
/// <param name="Encoding">A name of <see cref="CsvEncodings"/>.</param>
/// <param name="Delimiter">What stands between cells.</param>
/// <param name="HasHeader">Whether the first row names the columns.</param>
public sealed record CsvShape(string Encoding, char Delimiter, bool HasHeader);

/// <summary>A row of a table file.</summary>
/// <param name="Number">As a spreadsheet counts: the first row is 1, the header included.</param>
/// <param name="Cells">As many as the row has.</param>
public sealed record CsvRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The cell, trimmed; empty when the row is shorter.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column].Trim() : "";

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);
}
