using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>The work of reading one mailbox again and again; its id is the mailbox's, so there is one. Progress of a first reading stands here for its owner to see.</summary>
[Index(nameof(DueAt))]
[Index(nameof(UserId))]
public sealed class MailboxSync : Work
{
    private MailboxSync() { }

    /// <summary>Mails read in the reading that runs, or ran last.</summary>
    public int Done { get; private set; }

    /// <summary>Mails there are to read in it, as far as the provider said.</summary>
    public int Total { get; private set; }

    /// <summary>When it began (UTC); null = never.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>Whether everything there was at the first connection has been read.</summary>
    public bool FirstDone { get; private set; }

    /// <summary>Mails set aside because they could not be read, since the mailbox was connected.</summary>
    public int Quarantined { get; private set; }

    /// <summary>Tries in a row that failed; pauses grow with it.</summary>
    public int FailedInARow { get; private set; }

    /// <summary>Until when (UTC) a process keeps a connection that tells it of new mail at once; null or past = nobody does.</summary>
    public DateTimeOffset? WatchedUntil { get; private set; }

    /// <summary>Due at once (UTC).</summary>
    public static MailboxSync Of(MailAccount account, DateTimeOffset now) => new() { Id = account.Id, UserId = account.UserId, DueAt = now };

    /// <summary>A reading begins (UTC), or goes on where <paramref name="done"/> mails were read before.</summary>
    public void Begin(int done, DateTimeOffset now) => (Done, Total, StartedAt) = (done, done == 0 ? 0 : Total, now);

    /// <summary>So far.</summary>
    public void Report(int done, int total, int quarantined) => (Done, Total, Quarantined) = (done, Math.Max(done, total), Quarantined + quarantined);

    /// <summary>The lease lasts on until then (UTC): it is still being read.</summary>
    public void StillReading(DateTimeOffset until) => LeaseUntil = until;

    /// <summary>Whoever read it stops (UTC); it is free at once.</summary>
    public void Release(DateTimeOffset now) => (DueAt, LeaseUntil) = (now, null);

    /// <summary>Read to the end; due again at <paramref name="next"/> (UTC).</summary>
    public void End(DateTimeOffset next)
    {
        Finish();
        (FirstDone, FailedInARow, DueAt) = (true, 0, next);
    }

    /// <summary>It failed with this sentence; due again at <paramref name="retryAt"/> (UTC), or when its owner reconnects (null).</summary>
    public void Failed(string error, DateTimeOffset? retryAt)
    {
        FailedInARow++;
        Fail(error, retryAt);
    }

    /// <summary>A process listens to the mailbox until then (UTC); null = no more.</summary>
    public void Watch(DateTimeOffset? until) => WatchedUntil = until;

    /// <summary>Whoever read it or listened to it is dead.</summary>
    public void Abandon() => (LeaseUntil, WatchedUntil) = (null, null);

    /// <summary>Its owner, or news from it, wants it now (UTC).</summary>
    public void Hurry(DateTimeOffset now) => DueAt = now;
}
