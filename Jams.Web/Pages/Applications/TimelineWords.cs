using System.Globalization;
using Jams.Domain.Applications;
using Jams.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Applications;

/// <summary>Reads the entries of a timeline out in the person's language.</summary>
public static class TimelineWords
{
    public static string Say(this IStringLocalizer words, TimelineEntry entry, PersonTime time) =>
        words[entry.Sentence, [.. entry.Words.Select(word => (object)Value(words, word, time))]];

    /// <summary>The icon of what happened; changes of stage show a tally instead.</summary>
    public static string Icon(TimelineKind kind) => kind switch
    {
        TimelineKind.Added => "plus",
        TimelineKind.Captured => "link",
        TimelineKind.Imported => "upload",
        TimelineKind.Undone => "undo-2",
        TimelineKind.Edited => "pencil",
        TimelineKind.Archived => "archive",
        TimelineKind.Restored => "archive-restore",
        TimelineKind.NoteWritten => "sticky-note",
        TimelineKind.DocumentAdded or TimelineKind.DocumentRemoved => "file-text",
        TimelineKind.ContactAttached => "user-plus",
        TimelineKind.TaskDone => "check",
        TimelineKind.MailReceived or TimelineKind.MailSent => "mail",
        TimelineKind.EventFound => "calendar",
        TimelineKind.InterviewHeld => "video",
        _ => "clock",
    };

    private static string Value(IStringLocalizer words, TimelineWord word, PersonTime time) => word.Kind switch
    {
        TimelineWordKind.Word => words[word.Text],
        TimelineWordKind.Day when DateOnly.TryParseExact(word.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => time.Day(day),
        _ => word.Text,
    };
}
