using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>How far a mail is on its way out.</summary>
public enum SendState
{
    /// <summary>It goes in a moment; until then it can be taken back. Also between two tries.</summary>
    Waiting,
    /// <summary>It goes at the time the person chose.</summary>
    Scheduled,
    /// <summary>It is being handed over, or it is looked for after that broke off.</summary>
    Sending,
    /// <summary>The provider has taken it.</summary>
    Sent,
    /// <summary>It cannot be sent as it is; it is among the drafts again.</summary>
    Failed,
    /// <summary>It was taken back; it is among the drafts again.</summary>
    Cancelled,
    /// <summary>The hand-over broke off, and the mail is not found among the sent ones: it may have gone or not. Only the person can say.</summary>
    Unsure,
}

/// <summary>
/// A mail on its way out. Before it is handed over, that intent is stored (<see cref="HandedOverAt"/>): a mail with the stamp and without an outcome is looked for and not sent again by itself.
/// So it goes out once at most, and is never lost in silence.
/// </summary>
[Index(nameof(DueAt))]
[Index(nameof(UserId), nameof(State))]
[Index(nameof(UserId), nameof(ThreadId))]
[Index(nameof(UserId), nameof(DraftId))]
[Index(nameof(UserId), nameof(EndedAt))]
public sealed class MailToSend : Work
{
    /// <summary>How often a mail whose hand-over broke off is looked for before the person is asked.</summary>
    public const int QuickLooks = 3;

    private const int MostLooks = 60;

    private MailToSend() { }

    /// <summary>The draft it was, and becomes again when it is taken back.</summary>
    public string DraftId { get; private set; } = "";

    /// <summary>The draft's revision.</summary>
    public int Revision { get; private set; }

    /// <summary>Why it was written.</summary>
    public DraftKind Kind { get; private set; }

    /// <summary>The mail it answers or hands on.</summary>
    public string? AnswersId { get; private set; }

    /// <summary>The thread of that mail.</summary>
    public string? ThreadId { get; private set; }

    /// <summary>The mailbox it is sent from.</summary>
    public string AccountId { get; private set; } = "";

    /// <summary>What was typed; empty once it is sent, because then the mailbox has it.</summary>
    [Protected]
    public DraftText Content { get; private set; } = new("", "", "", "", "", "", true);

    /// <summary>The files; none once it is sent.</summary>
    [Protected]
    public IReadOnlyList<DraftFile> Files { get; private set; } = [];

    /// <summary>Its Message-ID (RFC 5322), the same in every try.</summary>
    public string MessageId { get; private set; } = "";

    /// <summary>Where it is.</summary>
    public SendState State { get; private set; }

    /// <summary>When it is to go (UTC).</summary>
    public DateTimeOffset SendAt { get; private set; }

    /// <summary>The zone the person was in (IANA), for the times in the mail.</summary>
    public string Zone { get; private set; } = "UTC";

    /// <summary>When it was first handed over (UTC): the date it carries.</summary>
    public DateTimeOffset? DatedAt { get; private set; }

    /// <summary>When the hand-over began that has no outcome yet (UTC); null = none is open.</summary>
    public DateTimeOffset? HandedOverAt { get; private set; }

    /// <summary>How often it was looked for since.</summary>
    public int Looks { get; private set; }

    /// <summary>Tries that failed.</summary>
    public int Failures { get; private set; }

    /// <summary>Why it failed, or the last try did: an English sentence, the key of its translation.</summary>
    public string? Sentence { get; private set; }

    /// <summary>What fills the places of the sentence.</summary>
    public IReadOnlyList<string> Args { get; private set; } = [];

    /// <summary>When it was sent, failed or was taken back (UTC).</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whether it can still be stopped.</summary>
    public bool CanStop => State is SendState.Waiting or SendState.Scheduled && HandedOverAt is null;

    /// <summary>
    /// A draft that goes out at <paramref name="sendAt"/> (UTC): in a moment, or when the person chose. Its id follows from the draft and its revision, so that sending twice is sending once.
    /// </summary>
    public static MailToSend Of(Draft draft, string messageId, DateTimeOffset sendAt, bool isScheduled, string zone) => new()
    {
        Id = draft.SendKey, UserId = draft.UserId, DraftId = draft.Id, Revision = draft.Revision, Kind = draft.Kind, AnswersId = draft.AnswersId, ThreadId = draft.ThreadId, AccountId = draft.AccountId,
        Content = draft.Content, Files = draft.Files, MessageId = messageId, State = isScheduled ? SendState.Scheduled : SendState.Waiting, SendAt = sendAt, DueAt = sendAt, Zone = zone,
    };

    /// <summary>At another time (UTC): one that the person chose, or at once; refused once it is on its way.</summary>
    public Result Reschedule(DateTimeOffset sendAt, bool isScheduled)
    {
        if (!CanStop)
            return WritingFailures.OnItsWay;
        (SendAt, DueAt, LeaseUntil, State) = (sendAt, sendAt, null, isScheduled ? SendState.Scheduled : SendState.Waiting);
        return Result.Ok;
    }

    /// <summary>Taken back at this instant (UTC); refused once it is on its way.</summary>
    public Result Cancel(DateTimeOffset now)
    {
        if (!CanStop)
            return State == SendState.Cancelled ? Result.Ok : WritingFailures.OnItsWay;
        End(SendState.Cancelled, now);
        return Result.Ok;
    }

    /// <summary>Somebody begins to hand it over at this instant (UTC). To be stored before the first byte leaves.</summary>
    public void HandOver(DateTimeOffset now) => (State, HandedOverAt, DatedAt, Looks) = (SendState.Sending, now, DatedAt ?? now, 0);

    /// <summary>The provider has it since this instant (UTC).</summary>
    internal void Deliver(DateTimeOffset now)
    {
        End(SendState.Sent, now);
        (Sentence, Args) = (null, []);
    }

    /// <summary>The try came to nothing for certain; the next is at <paramref name="retryAt"/> (UTC).</summary>
    internal void PutOff(Failure failure, DateTimeOffset retryAt)
    {
        Says(failure);
        (State, HandedOverAt, Failures) = (SendState.Waiting, null, Failures + 1);
        Fail(failure.ToString(), retryAt);
    }

    /// <summary>It cannot be sent as it is.</summary>
    internal void GiveUp(Failure failure, DateTimeOffset now)
    {
        Says(failure);
        End(SendState.Failed, now);
    }

    /// <summary>It was looked for and not found; looked for again after a while, in the end no more.</summary>
    internal void NotFound(DateTimeOffset now)
    {
        Looks++;
        State = Looks >= QuickLooks ? SendState.Unsure : SendState.Sending;
        (DueAt, LeaseUntil) = (Looks >= MostLooks ? null : now + (Looks < QuickLooks ? TimeSpan.FromSeconds(20) : TimeSpan.FromMinutes(10)), null);
    }

    /// <summary>The hand-over broke off with this failure; it is looked for soon (UTC).</summary>
    internal void BreakOff(Failure failure, DateTimeOffset lookAt)
    {
        Says(failure);
        Fail(failure.ToString(), lookAt);
    }

    /// <summary>The person says that it did not arrive: it is sent once more, at this instant (UTC).</summary>
    public Result SendAgain(DateTimeOffset now)
    {
        if (State != SendState.Unsure)
            return WritingFailures.Settled;
        (State, HandedOverAt, DueAt, LeaseUntil, SendAt) = (SendState.Waiting, null, now, null, now);
        return Result.Ok;
    }

    /// <summary>The person says that it arrived (true), or wants it back among the drafts (false), at this instant (UTC).</summary>
    public Result Settle(bool arrived, DateTimeOffset now)
    {
        if (State != SendState.Unsure)
            return WritingFailures.Settled;
        End(arrived ? SendState.Sent : SendState.Cancelled, now);
        return Result.Ok;
    }

    /// <summary>Its words and files are somewhere else now.</summary>
    internal void Empty() => (Content, Files) = (Content with { Text = "", Cc = "", Bcc = "" }, []);

    private void Says(Failure failure) => (Sentence, Args) = (failure.Sentence, [.. failure.Args.Select(arg => arg.ToString() ?? "")]);

    private void End(SendState state, DateTimeOffset now)
    {
        Finish();
        (State, EndedAt, HandedOverAt) = (state, now, null);
    }
}
