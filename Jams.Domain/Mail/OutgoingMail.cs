using Jams.Domain.Storage;

namespace Jams.Domain.Mail;

/// <summary>What has become of a mail.</summary>
public enum MailState
{
    /// <summary>It will be tried, or tried again.</summary>
    Waiting,
    /// <summary>A mail server has taken it.</summary>
    Sent,
    /// <summary>Set aside: it is not tried again by itself.</summary>
    Failed,
}

/// <summary>
/// A mail of the server on its way out. It belongs to the account it is about (or to the server, for somebody without one) and is sealed with that key.
/// Its text and link are dropped once a server has taken it: they open doors.
/// </summary>
[Index(nameof(State), nameof(DueAt))]
[Index(nameof(State), nameof(WrittenAt))]
[Index(nameof(UserId))]
public sealed class OutgoingMail : Work
{
    private OutgoingMail() { }

    /// <summary>What it is about.</summary>
    public MailKind Kind { get; private set; }

    /// <summary>What has become of it.</summary>
    public MailState State { get; private set; }

    /// <summary>When it was written (UTC).</summary>
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>After this (UTC) it is worth nothing and is not sent any more.</summary>
    public DateTimeOffset GoodUntil { get; private set; }

    /// <summary>When it was sent or set aside (UTC); null while it waits.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What went wrong last; null when nothing did. Said to people by <see cref="MailFailures.Of"/>.</summary>
    public MailProblem? Problem { get; private set; }

    /// <summary>The mail server's own words about it.</summary>
    [Protected]
    public string? ProblemDetail { get; private set; }

    /// <summary>The address it goes to.</summary>
    [Protected]
    public string To { get; private set; } = "";

    /// <summary>Its words; only the subject is left once it was sent.</summary>
    [Protected]
    public Letter Letter { get; private set; } = new("", "");

    /// <summary>Writes a mail at this instant (UTC), due at once. <paramref name="owner"/>: the account it is about, whose key seals it, or <see cref="Document.ServerKey"/>.</summary>
    public static OutgoingMail Write(string owner, MailKind kind, string to, Letter letter, DateTimeOffset now, TimeSpan life) => new()
    {
        UserId = owner,
        Kind = kind,
        To = to,
        Letter = letter with { Subject = OneLine(letter.Subject) },
        WrittenAt = now,
        GoodUntil = now + life,
        DueAt = now,
    };

    /// <summary>A mail server has taken it at this instant (UTC).</summary>
    public void Deliver(DateTimeOffset now)
    {
        Finish();
        (State, EndedAt, Problem, ProblemDetail) = (MailState.Sent, now, null, null);
        Letter = new(Letter.Subject, "");
    }

    /// <summary>It could not be sent now; it is tried again at <paramref name="retryAt"/> (UTC).</summary>
    public void PutOff(MailProblem problem, string? detail, DateTimeOffset retryAt)
    {
        Note(problem, detail);
        Fail(LastError!, retryAt);
    }

    /// <summary>It is set aside at this instant (UTC) and not tried again until somebody asks for it.</summary>
    public void SetAside(MailProblem problem, string? detail, DateTimeOffset now)
    {
        Note(problem, detail);
        Fail(LastError!, null);
        (State, EndedAt) = (MailState.Failed, now);
    }

    /// <summary>Tries it again from this instant (UTC) on, as if it were new; its link or code does not get younger. Fails when it was sent, or is worth nothing any more.</summary>
    public Result Retry(DateTimeOffset now)
    {
        if (State == MailState.Sent)
            return MailFailures.AlreadySent;
        if (GoodUntil <= now)
            return MailFailures.Of(MailProblem.TooOld);
        (State, EndedAt, DueAt, LeaseUntil, Attempts) = (MailState.Waiting, null, now, null, 0);
        return Result.Ok;
    }

    /// <summary>What waits is due now (UTC), with all its tries before it again.</summary>
    public void Hurry(DateTimeOffset now)
    {
        if (State == MailState.Waiting && DueAt > now)
            (DueAt, Attempts) = (now, 0);
    }

    private void Note(MailProblem problem, string? detail)
    {
        (Problem, ProblemDetail) = (problem, detail);
        LastError = problem.ToString();
    }

    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
}
