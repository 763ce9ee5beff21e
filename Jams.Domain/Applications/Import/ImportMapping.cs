namespace Jams.Domain.Applications.Import;

/// <summary>How a table becomes applications. Guessed by the program, checked and changed by the person.</summary>
public sealed record ImportMapping
{
    /// <summary>How the bytes are read.</summary>
    public CsvShape Shape { get; init; } = new("utf-8", ',', true);

    /// <summary>What each column means, first column first.</summary>
    public IReadOnlyList<ImportField> Columns { get; init; } = [];

    /// <summary>The order of day and month in dates with slashes or dashes; null while it cannot be told and the person has not said.</summary>
    public DayOrder? DayOrder { get; init; }

    /// <summary>The currency (ISO 4217) of salaries that name none.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Where each word of the status column leads.</summary>
    public IReadOnlyList<StageWord> Stages { get; init; } = [];

    /// <summary>Whether jobs that the person has already are added once more.</summary>
    public bool KeepDuplicates { get; init; }

    /// <summary>Which program wrote the table.</summary>
    public ImportOrigin Origin { get; init; }

    /// <summary>The column with this meaning, or -1.</summary>
    public int ColumnOf(ImportField field)
    {
        for (var column = 0; column < Columns.Count; column++)
            if (Columns[column] == field)
                return column;
        return -1;
    }
}
