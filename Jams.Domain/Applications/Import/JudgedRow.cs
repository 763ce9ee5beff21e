namespace Jams.Domain.Applications.Import;

/// <summary>A row, what becomes of it and why. The preview and the work judge alike, so that what was shown is what happens.</summary>
internal sealed record JudgedRow(RowFate Fate, ImportedRow? Row = null, JobApplication? Application = null, ImportRemark? Problem = null, string? KnownId = null)
{
    public static JudgedRow Of(ApplicationImport import, CsvRow row, ReadRow reader, ImportedThings things, DateTimeOffset now)
    {
        var read = reader.Run(row);
        if (read is { IsOk: true, Value: null })
            return new JudgedRow(RowFate.LeftOut);
        var made = read.Failure ?? MakeApplication.Run(import, read.Value!, things, now);
        if (made.Failure is { } refused)
            return new JudgedRow(RowFate.Bad, Problem: ImportRemark.Of(row.Number, refused));
        if (!import.Mapping.KeepDuplicates && things.DuplicateOf(made.Value) is { } known)
            return new JudgedRow(RowFate.Duplicate, read.Value, KnownId: known);
        things.Know(made.Value);
        return new JudgedRow(RowFate.Added, read.Value, made.Value);
    }
}
