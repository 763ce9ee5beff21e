namespace Jams.Domain;

/// <summary>What kind of thing a reference points at.</summary>
public enum SubjectKind
{
    /// <summary>A job application.</summary>
    Application,
    /// <summary>A company.</summary>
    Company,
    /// <summary>A person's contact.</summary>
    Contact,
    /// <summary>A task.</summary>
    Task,
    /// <summary>A stored file.</summary>
    File,
    /// <summary>An entry of a timeline.</summary>
    TimelineEntry,
    /// <summary>A mail.</summary>
    Mail,
    /// <summary>A conversation of mails.</summary>
    MailThread,
}

/// <summary>Points at a document of the same person.</summary>
public sealed record SubjectReference(SubjectKind Kind, string Id);
