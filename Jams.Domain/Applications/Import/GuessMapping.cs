namespace Jams.Domain.Applications.Import;

/// <summary>Guesses how a table becomes applications, from its bytes and the person's stages.</summary>
public static class GuessMapping
{
    /// <summary>Most different words of a status column that are mapped one by one.</summary>
    public const int StageWordsLimit = 60;

    /// <summary>A whole guess. What nobody can tell stays open: <see cref="ImportMapping.DayOrder"/> and targets of <see cref="ImportMapping.Stages"/>.</summary>
    public static ImportMapping Run(ReadOnlyMemory<byte> bytes, StageList stages) => Run(bytes, CsvFile.Guess(bytes), stages);

    /// <summary>A whole guess, with the bytes read as the person says.</summary>
    public static ImportMapping Run(ReadOnlyMemory<byte> bytes, CsvShape shape, StageList stages)
    {
        var first = CsvFile.Rows(bytes, shape).FirstOrDefault()?.Cells ?? [];
        var header = shape.HasHeader ? [.. first.Select(cell => cell.Trim())] : (IReadOnlyList<string>)[];
        var columns = shape.HasHeader ? HeaderWords.Guess(header) : new ImportField[first.Count];
        return Answer(bytes, new ImportMapping { Shape = shape, Columns = columns, Origin = HeaderWords.Origin(header) }, stages);
    }

    /// <summary>
    /// The same mapping with what follows from its columns: the order of dates, the words of the status column (answers that were given stay), and the currency.
    /// </summary>
    public static ImportMapping Answer(ReadOnlyMemory<byte> bytes, ImportMapping mapping, StageList stages)
    {
        var dates = Columns(mapping, ImportField.AppliedOn, ImportField.SavedOn, ImportField.FollowUpOn, ImportField.DeadlineOn);
        var pay = Columns(mapping, ImportField.Salary, ImportField.SalaryMin, ImportField.SalaryMax);
        var (texts, sums, words) = (new List<string>(), "", new List<string>());
        foreach (var row in Rows(bytes, mapping))
        {
            texts.AddRange(dates.Select(column => row[column]).Where(text => text.Length > 0));
            if (sums.Length < 4000)
                sums += string.Concat(pay.Select(column => row[column] + " "));
            if (mapping.ColumnOf(ImportField.Stage) is >= 0 and var column && row[column] is { Length: > 0 } word && words.Count < StageWordsLimit && !words.Contains(word, StringComparer.OrdinalIgnoreCase))
                words.Add(word);
        }
        var order = DateText.OrderOf(texts, out var asks) ?? (asks ? mapping.DayOrder : DayOrder.DayFirst);
        return mapping with
        {
            DayOrder = order,
            Currency = mapping.Currency.Length == 3 ? mapping.Currency : CurrencyOf(sums, mapping.Shape.Delimiter),
            Stages = [.. words.Select(word => Answered(mapping, word) ?? new StageWord(word, StageWords.Target(word, stages)))],
        };
    }

    /// <summary>Whether dates of this table could mean two days, so that the person has to say which number is the day.</summary>
    public static bool AsksForDayOrder(ReadOnlyMemory<byte> bytes, ImportMapping mapping)
    {
        var dates = Columns(mapping, ImportField.AppliedOn, ImportField.SavedOn, ImportField.FollowUpOn, ImportField.DeadlineOn);
        DateText.OrderOf(Rows(bytes, mapping).SelectMany(row => dates.Select(column => row[column])), out var asks);
        return asks;
    }

    /// <summary>The rows of the table without its header.</summary>
    public static IEnumerable<CsvRow> Rows(ReadOnlyMemory<byte> bytes, ImportMapping mapping, Action<int>? broken = null) =>
        CsvFile.Rows(bytes, mapping.Shape, broken).Skip(mapping.Shape.HasHeader ? 1 : 0);

    private static StageWord? Answered(ImportMapping mapping, string word) =>
        mapping.Stages.FirstOrDefault(known => known.Target is not null && known.Word.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static List<int> Columns(ImportMapping mapping, params ReadOnlySpan<ImportField> fields)
    {
        var columns = new List<int>();
        for (var column = 0; column < mapping.Columns.Count; column++)
            if (fields.Contains(mapping.Columns[column]))
                columns.Add(column);
        return columns;
    }

    private static string CurrencyOf(string sums, char delimiter) =>
        sums.Contains('€') || sums.Contains("EUR", StringComparison.Ordinal) ? "EUR"
        : sums.Contains('£') ? "GBP"
        : sums.Contains('$') || delimiter == ',' ? "USD"
        : "EUR";
}
