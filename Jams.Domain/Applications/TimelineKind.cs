namespace Jams.Domain.Applications;

/// <summary>What happened.</summary>
public enum TimelineKind
{
    /// <summary>The person wrote it down.</summary>
    Added,
    /// <summary>It was read from a page or a posting's text.</summary>
    Captured,
    /// <summary>It came with a file.</summary>
    Imported,
    /// <summary>It was sent.</summary>
    Applied,
    /// <summary>It went to another stage.</summary>
    StageChanged,
    /// <summary>The person took the application back.</summary>
    Withdrawn,
    /// <summary>A change was taken back.</summary>
    Undone,
    /// <summary>The details were changed.</summary>
    Edited,
    /// <summary>It left the board.</summary>
    Archived,
    /// <summary>It came back to the board.</summary>
    Restored,
    /// <summary>A note in the person's words.</summary>
    NoteWritten,
    /// <summary>A file was added.</summary>
    DocumentAdded,
    /// <summary>A file was deleted.</summary>
    DocumentRemoved,
    /// <summary>Somebody was attached.</summary>
    ContactAttached,
    /// <summary>A task was done.</summary>
    TaskDone,
    /// <summary>A mail came.</summary>
    MailReceived,
    /// <summary>A mail was sent.</summary>
    MailSent,
    /// <summary>An event was found in a calendar.</summary>
    EventFound,
    /// <summary>An interview took place.</summary>
    InterviewHeld,
    /// <summary>A reminder was sent.</summary>
    AlertSent,
}

/// <summary>Who or what did it.</summary>
public enum DoneBy
{
    /// <summary>The person.</summary>
    Person,
    /// <summary>A rule of the program.</summary>
    Rule,
    /// <summary>A model.</summary>
    Model,
    /// <summary>An import.</summary>
    Import,
}
