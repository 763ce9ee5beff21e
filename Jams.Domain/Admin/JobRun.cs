using Jams.Domain.Storage;

namespace Jams.Domain.Admin;

/// <summary>How a run of a job ended.</summary>
public enum JobOutcome
{
    /// <summary>It never ran.</summary>
    None,
    /// <summary>Everything was done.</summary>
    Done,
    /// <summary>It broke off; <see cref="Work.LastError"/> says why.</summary>
    Failed,
    /// <summary>The server was shut down meanwhile; the rest is done after the next start.</summary>
    Stopped,
}

/// <summary>A recurring job of the server and its last run. Its id is the job's name; whoever claims it when it is due runs the job, on whichever machine.</summary>
public sealed class JobRun : Work
{
    private JobRun() { }

    /// <summary>When the last run began (UTC).</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>How long the last run took, in milliseconds.</summary>
    public long Milliseconds { get; private set; }

    /// <summary>How the last run ended.</summary>
    public JobOutcome Outcome { get; private set; }

    /// <summary>When a run last ended well (UTC).</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>How many runs in a row failed.</summary>
    public int FailuresInARow { get; private set; }

    /// <summary>A job that never ran; due at once (UTC).</summary>
    public static JobRun New(string job, DateTimeOffset now) => new() { Id = job, UserId = ServerKey, DueAt = now };

    /// <summary>Whether somebody runs it at this instant (UTC).</summary>
    public bool IsRunning(DateTimeOffset now) => LeaseUntil > now;

    /// <summary>It is due at this instant (UTC), whatever was planned.</summary>
    public void Ask(DateTimeOffset now) => DueAt = now;

    /// <summary>Whoever runs it still does, until this instant (UTC) at least.</summary>
    public void Keep(DateTimeOffset until) => LeaseUntil = until;

    /// <summary>A run ended. Times are UTC; <paramref name="error"/> is null unless it failed.</summary>
    public void End(JobOutcome outcome, DateTimeOffset started, TimeSpan took, string? error, DateTimeOffset next)
    {
        (StartedAt, Milliseconds, Outcome, DueAt, LeaseUntil, LastError) = (started, (long)took.TotalMilliseconds, outcome, next, null, error);
        FailuresInARow = outcome == JobOutcome.Failed ? FailuresInARow + 1 : 0;
        if (outcome == JobOutcome.Done)
            DoneAt = started + took;
    }
}
