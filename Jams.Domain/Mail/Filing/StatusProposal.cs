using Jams.Domain.Applications;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>
/// What a mail means for an application, as a question or as something done. Its id follows from the mail and the application, so that a mail that is filed again, or that came into two mailboxes,
/// asks and moves once; and since it stays when it was answered, a step that was taken back is not taken again.
/// </summary>
[Index(nameof(UserId), nameof(State), nameof(SentAt))]
[Index(nameof(UserId), nameof(MailKey))]
[Index(nameof(UserId), nameof(ApplicationId), nameof(State))]
[Index(nameof(UserId), nameof(EntryId))]
[Index(nameof(UserId), nameof(MessageId))]
public sealed class StatusProposal : OwnedDocument
{
    private StatusProposal() { }

    /// <summary>The mail because of which it is made.</summary>
    public string MessageId { get; private set; } = "";

    /// <summary>The same in every mailbox, see <see cref="FilingKey"/>.</summary>
    public string MailKey { get; private set; } = "";

    /// <summary>The conversation of the mail.</summary>
    public string ThreadId { get; private set; } = "";

    /// <summary>When the mail was sent (UTC).</summary>
    public DateTimeOffset SentAt { get; private set; }

    /// <summary>Who wrote it.</summary>
    [Protected]
    public string Sender { get; private set; } = "";

    /// <summary>What it was taken for.</summary>
    public MailCategory Category { get; private set; }

    /// <summary>How surely, 0 to 1.</summary>
    public double Confidence { get; private set; }

    /// <summary>By whom.</summary>
    public FindingMethod Method { get; private set; }

    /// <summary>The words of the mail that say so.</summary>
    [Protected]
    public string? Why { get; private set; }

    /// <summary>What is asked.</summary>
    public ProposalKind Kind { get; private set; }

    /// <summary>The application; null while the person has to choose, or to add it.</summary>
    public string? ApplicationId { get; private set; }

    /// <summary>Applications to choose from.</summary>
    public IReadOnlyList<string> CandidateIds { get; private set; } = [];

    /// <summary>The stage the application was in when it moved, or was asked about.</summary>
    public string? FromStageId { get; private set; }

    /// <summary>The kind of stage it should go to; null when the mail leads to none and only the application is asked for.</summary>
    public StageKind? To { get; private set; }

    /// <summary>The company to add.</summary>
    [Protected]
    public string? Company { get; private set; }

    /// <summary>The role to add.</summary>
    [Protected]
    public string? Role { get; private set; }

    /// <summary>What became of it.</summary>
    public ProposalState State { get; private set; }

    /// <summary>Who carried it out.</summary>
    public DoneBy By { get; private set; }

    /// <summary>The entry of the timeline that undoes it; null when nothing was moved.</summary>
    public string? EntryId { get; private set; }

    /// <summary>Whether carrying it out added the application, so that taking it back takes that away again.</summary>
    public bool HasAdded { get; private set; }

    /// <summary>When it was made (UTC).</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>When it was answered (UTC).</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Whether it waits for an answer.</summary>
    public bool IsOpen => State == ProposalState.Open;

    /// <summary>The id of what a mail means for an application, or, without one, for those that have to be chosen from or added.</summary>
    public static string IdOf(MailMessage message, string? applicationId) => RemoteKey.Of("proposal", FilingKey.Of(message), applicationId ?? "");

    /// <summary>Something to ask because of a mail, at <paramref name="now"/> (UTC).</summary>
    public static StatusProposal Of(MailMessage message, MailFinding finding, ProposedStep step, DateTimeOffset now)
    {
        var proposal = new StatusProposal
        {
            Id = IdOf(message, step.ApplicationId), UserId = message.UserId, MessageId = message.Id, MailKey = FilingKey.Of(message),
            SentAt = message.SentAt, Sender = message.From.Shown,
        };
        proposal.Ask(message, finding, step, now);
        return proposal;
    }

    /// <summary>Asks this instead of what it asked before, at <paramref name="now"/> (UTC).</summary>
    public void Ask(MailMessage message, MailFinding finding, ProposedStep step, DateTimeOffset now)
    {
        (ThreadId, Category, Confidence, Method, Why) = (message.ThreadId, finding.Category, finding.Confidence, finding.Method, finding.Quote);
        (Kind, ApplicationId, CandidateIds, FromStageId, To) = (step.Kind, step.ApplicationId, step.CandidateIds, step.FromStageId, step.To);
        (Company, Role) = (step.Company, step.Role);
        (State, By, EntryId, HasAdded, MadeAt, AnsweredAt) = (ProposalState.Open, DoneBy.Rule, null, false, now, null);
    }

    /// <summary>Whether it asks, or has asked, for just this.</summary>
    public bool Is(ProposedStep step) => step.Kind == Kind && step.To == To && step.ApplicationId == ApplicationId;

    /// <summary>
    /// It was carried out at <paramref name="now"/> (UTC) for this application, which left <paramref name="fromStageId"/>; <paramref name="entryId"/> undoes it, null when nothing had to be moved;
    /// <paramref name="added"/>: whether the application was added for it. Refused when it was answered,
    /// except when something was really moved: what happened counts, whoever else answered at that moment.
    /// </summary>
    public Result Apply(string applicationId, string? fromStageId, string? entryId, DoneBy by, DateTimeOffset now, bool added = false)
    {
        if (State == ProposalState.Applied && ApplicationId == applicationId && entryId is null)
            return Result.Ok;
        if (!IsOpen && entryId is null)
            return FilingFailures.Answered;
        (ApplicationId, FromStageId, EntryId, By, HasAdded) = (applicationId, fromStageId ?? FromStageId, entryId, by, added);
        (State, AnsweredAt) = (ProposalState.Applied, now);
        return Result.Ok;
    }

    /// <summary>The person says no (UTC). Refused when it was answered.</summary>
    public Result Dismiss(DateTimeOffset now)
    {
        if (!IsOpen)
            return FilingFailures.Answered;
        (State, AnsweredAt) = (ProposalState.Dismissed, now);
        return Result.Ok;
    }

    /// <summary>What it did was taken back (UTC). Refused when it did nothing.</summary>
    public Result Undo(DateTimeOffset now)
    {
        if (State != ProposalState.Applied)
            return FilingFailures.NotApplied;
        (State, AnsweredAt) = (ProposalState.Undone, now);
        return Result.Ok;
    }

    /// <summary>It is open no more, because something else has settled it (UTC).</summary>
    public void Overtake(DateTimeOffset now)
    {
        if (IsOpen)
            (State, AnsweredAt) = (ProposalState.Overtaken, now);
    }
}
