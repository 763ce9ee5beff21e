using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Import;

/// <summary>What the person says about a table.</summary>
public sealed record ImportAnswers
{
    /// <summary>How the bytes are read.</summary>
    public CsvShape? Shape { get; init; }

    /// <summary>What each column means.</summary>
    public IReadOnlyList<ImportField> Columns { get; init; } = [];

    /// <summary>Which number of a date is the day.</summary>
    public DayOrder? DayOrder { get; init; }

    /// <summary>The currency of salaries that name none.</summary>
    public string? Currency { get; init; }

    /// <summary>Where status words lead.</summary>
    public IReadOnlyList<StageWord> Stages { get; init; } = [];

    /// <summary>Whether jobs that the person has already are added once more.</summary>
    public bool KeepDuplicates { get; init; }
}

/// <summary>Keeps the person's answers in the mapping of an import.</summary>
public sealed class MapImport(Owned<ApplicationImport> imports, IFiles files, SeeStages stages)
{
    /// <summary>
    /// Another shape guesses the columns anew. Fails when there is no such import, its file is gone, or it was started; two columns of one meaning are refused, and a shape that gives too many columns.
    /// </summary>
    public async Task<Result<ApplicationImport>> Run(string userId, string id, ImportAnswers answers, CancellationToken stop = default)
    {
        if (await imports.Get(userId, id, stop) is not { } import)
            return ImportFailures.NotFound;
        if (!import.CanChange)
            return ImportFailures.Started;
        if (await TableFile.Read(files, import, stop) is not { } bytes)
            return ImportFailures.FileGone;
        if (answers.Columns.Where(field => field is not (ImportField.None or ImportField.Notes)).GroupBy(field => field).Any(same => same.Count() > 1))
            return ImportFailures.TwoColumns;
        var list = await stages.Run(userId, stop);
        var mapping = Answered(import.Mapping, answers, bytes, list);
        if (mapping.Columns.Count > ApplicationImport.ColumnsLimit)
            return ImportFailures.TooManyColumns;
        var mapped = import.Map(mapping, GuessMapping.Rows(bytes, mapping).Count());
        if (mapped.Failure is { } refused)
            return refused;
        return await imports.Replace(userId, import, stop) is { Failure: { } stale } ? stale : import;
    }

    private static ImportMapping Answered(ImportMapping known, ImportAnswers answers, byte[] bytes, StageList stages)
    {
        if (answers.Shape is { } shape && shape != known.Shape && CsvEncodings.Names.Contains(shape.Encoding) && CsvFile.Delimiters.Contains(shape.Delimiter))
            return GuessMapping.Run(bytes, shape, stages) with { KeepDuplicates = answers.KeepDuplicates };
        var words = answers.Stages.Where(word => word.Target is null or StageWord.ToArchive or StageWord.LeaveOut || stages.Find(word.Target) is not null).ToList();
        var mapping = known with
        {
            Columns = answers.Columns.Count == known.Columns.Count ? answers.Columns : known.Columns,
            Currency = answers.Currency?.Trim().ToUpperInvariant() is { Length: 3 } currency && currency.All(char.IsAsciiLetterUpper) ? currency : known.Currency,
            DayOrder = answers.DayOrder ?? known.DayOrder,
            KeepDuplicates = answers.KeepDuplicates,
            Stages = [.. known.Stages.Select(word => words.FirstOrDefault(said => said.Word == word.Word) ?? word)],
        };
        return GuessMapping.Answer(bytes, mapping, stages);
    }
}
