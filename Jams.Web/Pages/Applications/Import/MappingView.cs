using Jams.Domain;
using Jams.Domain.Applications.Import;

namespace Jams.Web.Pages.Applications.Import;

/// <summary>What an import would do, with the answers to change.</summary>
/// <param name="Preview">As the stored answers give it.</param>
/// <param name="Refused">Answers that were not taken; they stay in the form. Null as a rule.</param>
public sealed record MappingView(ImportPreview Preview, MappingInput? Refused)
{
    public ImportMapping Mapping => Preview.Import.Mapping;

    public IReadOnlyList<ImportField> Columns => Refused?.Columns.Count == Mapping.Columns.Count ? Refused.Columns : Mapping.Columns;

    /// <summary>Whether this meaning was given to another column, too.</summary>
    public bool IsDouble(ImportField field) => field is not (ImportField.None or ImportField.Notes) && Columns.Count(other => other == field) > 1;

    /// <summary>What has to be said before it can start; none when everything is.</summary>
    public IEnumerable<Failure> Open()
    {
        if (!Columns.Contains(ImportField.Company) || !Columns.Contains(ImportField.Role))
            yield return ImportFailures.NoColumn;
        if (Mapping.Stages.Any(word => word.Target is null))
            yield return ImportFailures.NoStage;
        if (Preview.AsksForDayOrder && Mapping.DayOrder is null)
            yield return ImportFailures.NoDayOrder;
    }

    public bool HasPay => Columns.Any(meant => meant is ImportField.Salary or ImportField.SalaryMin or ImportField.SalaryMax);
}
