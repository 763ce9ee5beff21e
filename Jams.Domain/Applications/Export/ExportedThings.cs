using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jams.Domain.Companies;
using Jams.Domain.Contacts;
using Jams.Domain.Tasks;

namespace Jams.Domain.Applications.Export;

/// <summary>
/// An application with everything that belongs to it, as it is written to JSON. The names are a promise to other programs: they are added to, never changed; a change of meaning
/// counts <see cref="ExportJson.Format"/> up. Instants are UTC, dates local, enumerations words.
/// </summary>
public sealed record ExportedApplication(
    string Id, string Company, string CompanyId, string Role, string? Stage, StageKind Kind, string? Location, WorkMode? WorkMode, string? Link, ApplicationSource? Source, string? SourceName,
    Salary? Salary, string? Benefits, DateOnly? AppliedOn, DateOnly? FollowUpOn, DateOnly? DeadlineOn, IReadOnlyList<string> Tags, string? ResumeUsed, DateTimeOffset AddedAt,
    DateTimeOffset ChangedAt, DateTimeOffset? ClosedAt, DateTimeOffset? ArchivedAt, IReadOnlyList<string> ContactIds, IReadOnlyList<ExportedPosting> Postings, IReadOnlyList<ExportedEntry> Timeline)
{
    internal static ExportedApplication Of(JobApplication application, StageList stages, IEnumerable<PostingSnapshot> postings, IEnumerable<TimelineEntry> timeline) => new(
        application.Id, application.CompanyName, application.CompanyId, application.Role, stages.Find(application.StageId)?.Name, application.Kind, application.Location, application.WorkMode,
        application.Link, application.Source, application.SourceName, application.Salary, application.Benefits, application.AppliedOn, application.FollowUpOn, application.DeadlineOn,
        application.Tags, application.ResumeUsed, application.AddedAt, application.ChangedAt, application.ClosedAt, application.ArchivedAt, application.ContactIds,
        [.. postings.OrderBy(posting => posting.CapturedAt).Select(posting => new ExportedPosting(posting.CapturedAt, posting.SourceUrl, posting.Text))],
        [.. timeline.OrderBy(entry => entry.At).ThenBy(entry => entry.Id, StringComparer.Ordinal).Select(ExportedEntry.Of)]);
}

/// <summary>A posting as it was kept.</summary>
public sealed record ExportedPosting(DateTimeOffset CapturedAt, string? SourceUrl, string Text);

/// <summary>Something that happened, in an English sentence; a note's text is Markdown.</summary>
public sealed record ExportedEntry(DateTimeOffset At, TimelineKind Kind, string Says, DoneBy By, string? Why, string? Text)
{
    internal static ExportedEntry Of(TimelineEntry entry) => new(
        entry.At, entry.Kind, string.Format(CultureInfo.InvariantCulture, entry.Sentence, [.. entry.Words.Select(word => (object)word.Text)]), entry.By, entry.Why, entry.Body);
}

/// <summary>A company.</summary>
public sealed record ExportedCompany(string Id, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<string> Domains, IReadOnlyList<string> Links, string? Notes, DateTimeOffset AddedAt)
{
    internal static ExportedCompany Of(Company company) => new(company.Id, company.Name, company.Aliases, company.Domains, company.Links, company.Notes, company.AddedAt);
}

/// <summary>A contact.</summary>
public sealed record ExportedContact(
    string Id, string Name, string? Company, string? CompanyId, string? Role, IReadOnlyList<string> Addresses, IReadOnlyList<string> Phones, int? StrengthSet, IReadOnlyList<DateOnly> ContactDays,
    DateOnly? NextContactOn, string? Notes, DateTimeOffset AddedAt, IReadOnlyList<ExportedTouch> Touches)
{
    internal static ExportedContact Of(Contact contact, IEnumerable<ContactTouch> touches) => new(
        contact.Id, contact.Name, contact.CompanyName, contact.CompanyId, contact.Role, contact.Addresses, contact.Phones, contact.StrengthSet, contact.ContactDays, contact.NextContactOn,
        contact.Notes, contact.AddedAt, [.. touches.OrderBy(touch => touch.On).ThenBy(touch => touch.AddedAt).Select(touch => new ExportedTouch(touch.On, touch.Kind, touch.Note))]);
}

/// <summary>A time in touch with a contact.</summary>
public sealed record ExportedTouch(DateOnly On, TouchKind Kind, string? Note);

/// <summary>A task.</summary>
public sealed record ExportedTask(string Id, string Text, DateOnly? DueOn, TaskPriority Priority, DateTimeOffset? DoneAt, SubjectKind? SubjectKind, string? SubjectId, DateTimeOffset AddedAt)
{
    internal static ExportedTask Of(TaskItem task) => new(task.Id, task.Text, task.DueOn, task.Priority, task.DoneAt, task.SubjectKind, task.SubjectId, task.AddedAt);
}

/// <summary>How things are written to JSON.</summary>
public static class ExportJson
{
    /// <summary>The version of the format; see <see cref="ExportedApplication"/>.</summary>
    public const int Format = 1;

    /// <summary>Camel-case names, words for enumerations, nothing for what is not there.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
