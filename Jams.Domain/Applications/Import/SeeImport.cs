using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Import;

/// <summary>A row of the preview: as it would land, or why it cannot.</summary>
/// <param name="Number">The row's number in the file.</param>
/// <param name="Fate">Whether it is added.</param>
/// <param name="Row">What it becomes; null when it is left out or cannot be imported.</param>
/// <param name="Problem">Why it cannot be imported.</param>
/// <param name="KnownId">For a duplicate of an application that the person has: its id. Null when the file itself names the job twice.</param>
public sealed record ImportSample(int Number, RowFate Fate, ImportedRow? Row, ImportRemark? Problem, string? KnownId);

/// <summary>What an import would do.</summary>
/// <param name="Import">The import with its mapping.</param>
/// <param name="Header">The names of the columns; numbers when the file has no header.</param>
/// <param name="Examples">The first cells that are not empty of each column.</param>
/// <param name="Samples">The first rows as they would land.</param>
/// <param name="Stages">The person's stages.</param>
/// <param name="AsksForDayOrder">Whether dates could mean two days.</param>
/// <param name="Good">Rows that would be added.</param>
/// <param name="Duplicates">Rows that the person has already, or that the file names twice.</param>
/// <param name="LeftOut">Rows left out because of their status word.</param>
/// <param name="BadRows">Rows that cannot, the first hundred.</param>
/// <param name="Bad">How many cannot.</param>
/// <param name="Remarks">What is not understood in rows that can, the first hundred.</param>
/// <param name="BrokenEncoding">Whether letters could not be read in the chosen encoding.</param>
public sealed record ImportPreview(
    ApplicationImport Import, IReadOnlyList<string> Header, IReadOnlyList<string> Examples, IReadOnlyList<ImportSample> Samples, StageList Stages, bool AsksForDayOrder,
    int Good, int Duplicates, int LeftOut, IReadOnlyList<ImportRemark> BadRows, int Bad, IReadOnlyList<ImportRemark> Remarks, bool BrokenEncoding);

/// <summary>Shows what an import would do, before it does it.</summary>
public sealed class SeeImport(Owned<ApplicationImport> imports, IFiles files, SeeStages stages, SeeThings things, TimeProvider clock)
{
    private const int Samples = 8;
    private const int Named = 100;

    /// <summary>The import alone. Fails when there is none of this person.</summary>
    public async Task<Result<ApplicationImport>> Head(string userId, string id, CancellationToken stop = default) =>
        await imports.Get(userId, id, stop) is { } import ? import : ImportFailures.NotFound;

    /// <summary>The preview. Fails when there is no such import or its file is gone.</summary>
    public async Task<Result<ImportPreview>> Run(string userId, string id, CancellationToken stop = default)
    {
        if (await imports.Get(userId, id, stop) is not { } import)
            return ImportFailures.NotFound;
        if (await TableFile.Read(files, import, stop) is not { } bytes)
            return ImportFailures.FileGone;
        return Preview(import, bytes, await stages.Run(userId, stop), await things.Run(import, stop));
    }

    private ImportPreview Preview(ApplicationImport import, byte[] bytes, StageList stages, ImportedThings known)
    {
        var mapping = import.Mapping;
        var header = HeaderOf(bytes, mapping);
        var reader = new ReadRow(mapping, header, stages);
        var (samples, bad, remarks) = (new List<ImportSample>(), new List<ImportRemark>(), new List<ImportRemark>());
        var (counts, broken, openQuote) = (new int[Enum.GetValues<RowFate>().Length], false, 0);
        var examples = new string?[header.Count];
        foreach (var row in GuessMapping.Rows(bytes, mapping, number => openQuote = number))
        {
            var judged = JudgedRow.Of(import, row, reader, known, clock.GetUtcNow());
            counts[(int)judged.Fate]++;
            if (samples.Count < Samples)
                samples.Add(new ImportSample(row.Number, judged.Fate, judged.Row, judged.Problem, judged.KnownId?.StartsWith(import.IdPrefix, StringComparison.Ordinal) == true ? null : judged.KnownId));
            for (var column = 0; column < examples.Length; column++)
                examples[column] ??= row[column] is { Length: > 0 } cell ? cell : null;
            broken |= row.Cells.Any(cell => cell.Contains('\uFFFD'));
            if (judged.Problem is { } problem && bad.Count < Named)
                bad.Add(problem);
            if (judged.Application is not null && remarks.Count < Named)
                remarks.AddRange(judged.Row!.Remarks);
        }
        if (openQuote > 0)
            bad.Add(ImportRemark.Of(openQuote, ImportFailures.OpenQuote));
        return new ImportPreview(
            import, header, [.. examples.Select(example => example ?? "")], samples, stages, GuessMapping.AsksForDayOrder(bytes, mapping), counts[(int)RowFate.Added], counts[(int)RowFate.Duplicate],
            counts[(int)RowFate.LeftOut], bad, counts[(int)RowFate.Bad] + (openQuote > 0 ? 1 : 0), remarks, broken);
    }

    internal static IReadOnlyList<string> HeaderOf(byte[] bytes, ImportMapping mapping)
    {
        var first = CsvFile.Rows(bytes, mapping.Shape).FirstOrDefault()?.Cells ?? [];
        return [.. first.Select((cell, column) => mapping.Shape.HasHeader && cell.Trim() is { Length: > 0 } name ? name : $"{column + 1}")];
    }
}
