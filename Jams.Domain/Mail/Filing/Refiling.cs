using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>Which mails are looked through again.</summary>
public enum RefilingScope
{
    /// <summary>Those about the search that belong to no application yet.</summary>
    Unlinked,
    /// <summary>All.</summary>
    All,
}

/// <summary>The work of looking a person's mails through again. Its id is the person's, so there is one; it goes on where it was after a restart.</summary>
[Index(nameof(UserId))]
public sealed class Refiling : Work
{
    private Refiling() { }

    /// <summary>Which mails.</summary>
    public RefilingScope Scope { get; private set; }

    /// <summary>Mails looked through.</summary>
    public int Done { get; private set; }

    /// <summary>Mails to look through.</summary>
    public int Total { get; private set; }

    /// <summary>Mails sent until then (UTC) are done; null = none yet.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>When it was asked for (UTC).</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>When it was done (UTC); null = it waits or runs.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Due at once (UTC).</summary>
    public static Refiling Of(string userId, RefilingScope scope, DateTimeOffset now)
    {
        var work = new Refiling { Id = userId, UserId = userId };
        work.Ask(scope, now);
        return work;
    }

    /// <summary>Asked for again (UTC): it begins anew, with the wider of the scopes while it has not ended.</summary>
    public void Ask(RefilingScope scope, DateTimeOffset now)
    {
        Scope = EndedAt is null && Scope == RefilingScope.All ? RefilingScope.All : scope;
        (Done, Total, Until, AskedAt, EndedAt, DueAt, LeaseUntil, Attempts) = (0, 0, null, now, null, now, null, 0);
    }

    /// <summary>It begins with this many.</summary>
    public void Begin(int total) => Total = total;

    /// <summary>A batch is done, the last of it sent at <paramref name="until"/> (UTC); the worker has the work until <paramref name="lease"/> (UTC).</summary>
    public void Progress(int done, DateTimeOffset until, DateTimeOffset lease) => (Done, Until, LeaseUntil) = (Done + done, until, lease);

    /// <summary>All are done (UTC).</summary>
    public void End(DateTimeOffset now)
    {
        Finish();
        EndedAt = now;
    }
}
