using Jams.Domain.Mail.Findings.Text;

namespace Jams.Domain.Mail.Findings;

/// <summary>
/// What classification reads of one mail. Everything in it comes from outside and is read as words only: nothing is followed, run, or taken as an instruction.
/// </summary>
public sealed record MailText
{
    /// <summary>Most characters of a body that are read; what comes later changes nothing.</summary>
    public const int BodyLimit = 60_000;

    /// <summary>Most characters of a subject that are read.</summary>
    public const int SubjectLimit = 1_000;

    private readonly string _subject = "";
    private readonly string _body = "";

    /// <summary>Who wrote it; null when it does not say.</summary>
    public MailParty? From { get; init; }

    /// <summary>Whom it was written to.</summary>
    public IReadOnlyList<MailParty> To { get; init; } = [];

    /// <summary>Who got a copy.</summary>
    public IReadOnlyList<MailParty> Cc { get; init; } = [];

    /// <summary>Where an answer goes, when that is not the sender.</summary>
    public IReadOnlyList<MailParty> ReplyTo { get; init; } = [];

    /// <summary>The subject, decoded; at most <see cref="SubjectLimit"/> characters, control characters read as spaces.</summary>
    public string Subject { get => _subject; init => _subject = Plain.Clean(value, SubjectLimit); }

    /// <summary>The text, HTML turned to words; at most <see cref="BodyLimit"/> characters, control characters other than line breaks read as spaces.</summary>
    public string Body
    {
        get => _body;
        init
        {
            _body = Plain.Clean(value, BodyLimit);
            Parts = SplitBody.Run(_body);
        }
    }

    /// <summary>The body told apart: the newest text, signatures and notices, what is quoted. Covers the body without gaps, in order.</summary>
    public IReadOnlyList<MailPart> Parts { get; private init; } = [];

    /// <summary>How it was sent.</summary>
    public MailMarks Marks { get; init; } = new();

    /// <summary>Its own id; null when it has none.</summary>
    public string? MessageId { get; init; }

    /// <summary>The id of the mail it answers; null when it answers none.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>When it says it was sent, with the sender's offset; null when it does not say.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Its calendar part; null when it has none.</summary>
    public MailInvitation? Invitation { get; init; }

    /// <summary>Its links, in order.</summary>
    public IReadOnlyList<MailLink> Links { get; init; } = [];

    /// <summary>The names of its attached files.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>Whether the owner of the mailbox wrote it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>All of one kind of the body, stretches joined by a line break.</summary>
    public string Of(MailPartKind kind) => string.Join('\n', Parts.Where(part => part.Kind == kind).Select(part => Body.Substring(part.Start, part.Length)));
}
