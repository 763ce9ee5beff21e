using Jams.Domain.Applications.Import;

namespace Jams.Web.Pages.Applications.Import;

/// <summary>The form that says how a table becomes applications.</summary>
public sealed class MappingInput
{
    public string? Encoding { get; set; }
    public string? Delimiter { get; set; }
    public bool HasHeader { get; set; }
    public List<ImportField> Columns { get; set; } = [];
    public DayOrder? DayOrder { get; set; }
    public string? Currency { get; set; }

    /// <summary>The words of the status column, and in the same order where each leads.</summary>
    public List<string?> Words { get; set; } = [];
    public List<string?> Targets { get; set; } = [];
    public bool KeepDuplicates { get; set; }

    public ImportAnswers Answers() => new()
    {
        Shape = Encoding is null ? null : new CsvShape(Encoding, ImportWords.Delimiter(Delimiter), HasHeader),
        Columns = Columns, DayOrder = DayOrder, Currency = Currency, KeepDuplicates = KeepDuplicates,
        Stages = [.. Words.Zip(Targets, (word, target) => new StageWord(word ?? "", target))],
    };
}
