using System.Globalization;
using Jams.Domain.Applications.Capture;
using Jams.Domain.Applications.Export;

namespace Jams.Domain.Applications.Import;

/// <summary>Reads the rows of a table as its mapping says. A row fails only for what an application cannot be without; other cells that make no sense go into its notes.</summary>
public sealed class ReadRow(ImportMapping mapping, IReadOnlyList<string> header, StageList stages)
{
    private readonly Dictionary<string, string?> _targets = mapping.Stages.ToDictionary(word => word.Word, word => word.Target, StringComparer.OrdinalIgnoreCase);

    private bool IsOurs => mapping.Origin == ImportOrigin.Jams;

    /// <summary>The application this row describes; null with a word that is left out. Fails without company or role, or when they are too long.</summary>
    public Result<ImportedRow?> Run(CsvRow row)
    {
        var (company, role) = (Line(row, ImportField.Company), Line(row, ImportField.Role));
        if (company.Length == 0 || role.Length == 0)
            return company.Length == 0 ? ImportFailures.NoCompany : ImportFailures.NoRole;
        if (company.Length > JobApplication.NameLimit || role.Length > JobApplication.NameLimit)
            return ImportFailures.LongName;
        if (TargetOf(row) is StageWord.LeaveOut)
            return Result.Of<ImportedRow?>(null);
        var loose = new Loose(row.Number);
        var (source, sourceName) = SourceOf(row);
        var address = Cell(row, ImportField.ContactAddress);
        var isAddress = System.Net.Mail.MailAddress.TryCreate(address, out _);
        if (address.Length > 0 && !isAddress)
            loose.Keep("The contact's address “{0}” was not understood; it is in the notes.", address);
        var details = new ApplicationDetails
        {
            Role = role,
            Location = Short(row, ImportField.Location, loose),
            WorkMode = ModeOf(row),
            Link = LinkOf(row, loose),
            Source = source,
            SourceName = sourceName,
            Salary = SalaryOf(row, loose),
            Benefits = Cut(Cell(row, ImportField.Benefits), JobApplication.TextLimit, loose),
            AppliedOn = DayOf(row, ImportField.AppliedOn, "The date of sending “{0}” was not understood; it is in the notes.", loose),
            FollowUpOn = DayOf(row, ImportField.FollowUpOn, "The follow-up date “{0}” was not understood; it is in the notes.", loose),
            DeadlineOn = DayOf(row, ImportField.DeadlineOn, "The deadline “{0}” was not understood; it is in the notes.", loose),
            Tags = TagsOf(row, loose),
            ResumeUsed = Short(row, ImportField.ResumeUsed, loose),
        };
        var stage = StageOf(row, details);
        return new ImportedRow
        {
            Number = row.Number,
            Company = company,
            Details = details,
            Stage = stage,
            Withdrawn = IsWithdrawn(row, stage),
            Archived = IsAway(row),
            SavedOn = DayOf(row, ImportField.SavedOn, "The date of saving “{0}” was not understood; it is in the notes.", loose),
            Posting = PostingOf(row),
            ContactName = Short(row, ImportField.ContactName, loose),
            ContactAddress = isAddress ? address : null,
            Notes = NotesOf(row, loose),
            Remarks = loose.Remarks,
        };
    }

    private Stage StageOf(CsvRow row, ApplicationDetails details) =>
        stages.Find(TargetOf(row))
        ?? (IsAway(row) ? StageWords.Nearest(StageKind.Rejected, stages) : null)
        ?? (details.AppliedOn is not null ? stages.First(StageKind.Applied) : null)
        ?? stages.First(StageKind.Saved) ?? stages.Stages[0];

    private string? TargetOf(CsvRow row) => _targets.GetValueOrDefault(Cell(row, ImportField.Stage));

    private bool IsAway(CsvRow row) =>
        TargetOf(row) == StageWord.ToArchive || Cell(row, ImportField.ArchivedOn) is { Length: > 0 } away && !IsNo(away);

    private bool IsWithdrawn(CsvRow row, Stage stage) => stage.Kind.IsEnded() && stage.Kind != StageKind.Withdrawn
        && (Enum.TryParse<StageKind>(Cell(row, ImportField.Kind), out var kind) ? kind : StageWords.KindOf(Cell(row, ImportField.Stage))) == StageKind.Withdrawn;

    private WorkMode? ModeOf(CsvRow row)
    {
        var text = Cell(row, ImportField.WorkMode);
        if (Enum.TryParse<WorkMode>(text, ignoreCase: true, out var named) && !char.IsAsciiDigit(text[0]))
            return named;
        return IsYes(text) ? WorkMode.Remote : WorkModeWords.Read(text) ?? (IsOurs ? null : WorkModeWords.Read(Cell(row, ImportField.Location)));
    }

    private string? LinkOf(CsvRow row, Loose loose)
    {
        var text = Cell(row, ImportField.Link);
        var link = WebAddress.Of(text);
        if (!link.IsOk)
            loose.Keep("The link “{0}” was not understood; it is in the notes.", text);
        return link.IsOk ? link.Value : null;
    }

    private Salary? SalaryOf(CsvRow row, Loose loose)
    {
        var currency = Cell(row, ImportField.Currency) is { Length: 3 } given ? given.ToUpperInvariant() : mapping.Currency;
        var (low, high) = (Cell(row, ImportField.SalaryMin), Cell(row, ImportField.SalaryMax));
        if (low.Length + high.Length > 0)
        {
            var (least, most) = (SalaryText.Read(low, currency), SalaryText.Read(high, currency));
            var period = Enum.TryParse<SalaryPeriod>(Cell(row, ImportField.Period), true, out var named) ? named : (most ?? least)?.Period ?? SalaryPeriod.Year;
            var (min, max) = (least?.Min ?? least?.Max, most?.Max ?? most?.Min);
            if ((min is not null || max is not null) && Salary.Of(min, max, (most ?? least)!.Currency, period) is { IsOk: true } made)
                return made.Value;
            if (!IsZero(low) || !IsZero(high))
                loose.Keep("The salary “{0}” was not understood; it is in the notes.", $"{low} – {high}");
            return null;
        }
        var text = Cell(row, ImportField.Salary);
        var salary = SalaryText.Read(text, currency);
        if (salary is null && !IsZero(text))
            loose.Keep("The salary “{0}” was not understood; it is in the notes.", text);
        return salary;
    }

    private DateOnly? DayOf(CsvRow row, ImportField field, string otherwise, Loose loose)
    {
        var text = Cell(row, field);
        var day = DateText.Read(text, mapping.DayOrder ?? DayOrder.DayFirst);
        if (day is null && text.Length > 0)
            loose.Keep(otherwise, text);
        return day;
    }

    private (ApplicationSource? Source, string? Name) SourceOf(CsvRow row)
    {
        var text = Line(row, ImportField.Source);
        var name = Line(row, ImportField.SourceName) is { Length: > 0 and <= JobApplication.NameLimit } given ? given : null;
        if (text.Length is 0 or > JobApplication.NameLimit)
            return (null, name);
        if (Enum.TryParse<ApplicationSource>(text, true, out var known) && !char.IsAsciiDigit(text[0]))
            return (known, name);
        return (SourceWords.Of(text), name ?? text);
    }

    private List<string> TagsOf(CsvRow row, Loose loose)
    {
        var text = Cell(row, ImportField.Tags);
        var tags = IsOurs ? TagList.Split(text) : [.. text.Split(text.Contains(';') ? ';' : ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        var fitting = tags.Where(tag => tag.Length is > 0 and <= JobApplication.TagLimit).Distinct(StringComparer.OrdinalIgnoreCase).Take(JobApplication.TagsLimit).ToList();
        if (fitting.Count < tags.Count(tag => tag.Length > 0))
            loose.Keep("The tags “{0}” are too many or too long; all are in the notes.", text);
        return fitting;
    }

    private string? PostingOf(CsvRow row)
    {
        var text = Cell(row, ImportField.Posting);
        return text.Length == 0 ? null : IsOurs ? text : HtmlText.Of(text) is { Length: > 0 } words ? words : null;
    }

    // Several columns of notes stand one under the other with their names; what made no sense elsewhere comes last.
    private string? NotesOf(CsvRow row, Loose loose)
    {
        var columns = Enumerable.Range(0, mapping.Columns.Count).Where(column => mapping.Columns[column] == ImportField.Notes && Plain(row[column]).Length > 0).ToList();
        var named = mapping.Columns.Count(field => field == ImportField.Notes) > 1;
        var parts = columns.Select(column => named && column < header.Count ? $"{header[column]}: {Plain(row[column])}" : Plain(row[column])).Concat(loose.Lines);
        var notes = string.Join("\n\n", parts);
        return notes.Length == 0 ? null : Cut(notes, TimelineEntry.NoteLimit, loose);
    }

    private string? Short(CsvRow row, ImportField field, Loose loose)
    {
        var text = Line(row, field);
        if (text.Length <= JobApplication.NameLimit)
            return text.Length == 0 ? null : text;
        loose.Keep("The text “{0}” is too long; all of it is in the notes.", text);
        return text[..JobApplication.NameLimit];
    }

    private static string? Cut(string text, int limit, Loose loose)
    {
        if (text.Length > limit)
            loose.Say("A text is longer than {0} characters; the rest was cut.", limit.ToString(CultureInfo.InvariantCulture));
        return text.Length == 0 ? null : text[..Math.Min(text.Length, limit)];
    }

    private string Cell(CsvRow row, ImportField field) => mapping.ColumnOf(field) is >= 0 and var column ? Plain(row[column]) : "";

    private string Line(CsvRow row, ImportField field) => string.Join(' ', Cell(row, field).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string Plain(string cell) => IsOurs ? FormulaGuard.Take(cell) : cell;

    private static bool IsYes(string text) => text.ToLowerInvariant() is "yes" or "y" or "true" or "x" or "ja" or "wahr" or "1";

    private static bool IsNo(string text) => text.ToLowerInvariant() is "no" or "n" or "false" or "nein" or "falsch" or "0" or "-";

    private static bool IsZero(string text) => text.All(letter => letter is '0' or ' ' or '-' or '–' or '.' or ',');

    // What is not understood is kept in the notes, and the person is told.
    private sealed class Loose(int row)
    {
        public List<string> Lines { get; } = [];

        public List<ImportRemark> Remarks { get; } = [];

        public void Keep(string sentence, string text)
        {
            Lines.Add(text);
            Say(sentence, text.Length > 60 ? text[..60] + "…" : text);
        }

        public void Say(string sentence, params string[] words) => Remarks.Add(new ImportRemark(row, sentence, words));
    }
}
