using Jams.Domain.Mail.Filing;
using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>
/// One thing that happened to an application. Entries are only added: the timeline is the spine that every feature writes to and undo reads from.
/// The sentence is an English key with places <c>{0}</c>, filled and translated when it is read.
/// </summary>
[Index(nameof(UserId), nameof(ApplicationId), nameof(At))]
public sealed class TimelineEntry : OwnedDocument
{
    /// <summary>Longest note, in characters.</summary>
    public const int NoteLimit = 20_000;

    private TimelineEntry() { }

    /// <summary>The application it happened to.</summary>
    public string ApplicationId { get; private set; } = "";

    /// <summary>What happened.</summary>
    public TimelineKind Kind { get; private set; }

    /// <summary>When it happened (UTC).</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>What it says, in English with places; the key of its translation.</summary>
    public string Sentence { get; private set; } = "";

    /// <summary>What fills the places.</summary>
    [Protected]
    public IReadOnlyList<TimelineWord> Words { get; private set; } = [];

    /// <summary>Who or what did it.</summary>
    public DoneBy By { get; private set; }

    /// <summary>Why: the person's reason, the rule, or the words it was read from.</summary>
    [Protected]
    public string? Why { get; private set; }

    /// <summary>A note's text, in Markdown.</summary>
    [Protected]
    public string? Body { get; private set; }

    /// <summary>The other thing it is about: the file, the contact, the entry that was undone.</summary>
    public SubjectReference? Subject { get; private set; }

    /// <summary>For changes of stage: what was left, for undoing.</summary>
    public StageMove? Move { get; private set; }

    /// <summary>For what came by mail: what the mail was taken for.</summary>
    public MailMark? Mail { get; private set; }

    /// <summary>An entry: <paramref name="at"/> is when it happened (UTC); see the properties for the rest. An <paramref name="id"/> that follows from what happened keeps it from being written twice.</summary>
    public static TimelineEntry Of(
        JobApplication application, TimelineKind kind, DateTimeOffset at, string sentence, IReadOnlyList<TimelineWord>? words = null,
        DoneBy by = DoneBy.Person, string? why = null, SubjectReference? subject = null, StageMove? move = null,
        MailMark? mail = null, string? id = null) => new()
    {
        Id = id ?? NewId(), UserId = application.UserId, ApplicationId = application.Id, Kind = kind, At = at, Sentence = sentence, Words = words ?? [],
        By = by, Why = why, Subject = subject, Move = move, Mail = mail,
    };

    /// <summary>A note in the person's words. Fails when it is empty or too long.</summary>
    public static Result<TimelineEntry> Note(JobApplication application, string? text, DateTimeOffset now)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length is 0 or > NoteLimit)
            return Failure.Invalid("A note has between 1 and {0} characters.", NoteLimit).For("Text");
        var note = Of(application, TimelineKind.NoteWritten, now, "Note");
        note.Body = trimmed;
        return note;
    }

    /// <summary>Takes the text out of a note; that there was one stays. Refused for what is not a note.</summary>
    public Result Blank()
    {
        if (Kind != TimelineKind.NoteWritten || Body is null)
            return Failure.Conflict("Only notes can be deleted; the rest of the timeline stays as it happened.");
        (Body, Sentence) = (null, "A note was deleted");
        return Result.Ok;
    }
}
