namespace Jams.Domain.Storage;

/// <summary>Work to be done at a time, as a document: a missed, doubled or late tick of the clock changes nothing.</summary>
public abstract class Work : OwnedDocument
{
    /// <summary>When it may start (UTC); null when there is nothing more to do.</summary>
    public DateTimeOffset? DueAt { get; protected set; }

    /// <summary>Until when somebody works on it (UTC); null or past = free.</summary>
    public DateTimeOffset? LeaseUntil { get; protected set; }

    /// <summary>How often it was claimed.</summary>
    public int Attempts { get; protected set; }

    /// <summary>Why the last attempt failed, in a sentence; null when none did.</summary>
    public string? LastError { get; protected set; }

    /// <summary>Takes it until <paramref name="until"/> (UTC); for storage adapters.</summary>
    public void Lease(DateTimeOffset until)
    {
        LeaseUntil = until;
        Attempts++;
    }

    /// <summary>It is done; it is not claimed again.</summary>
    protected void Finish()
    {
        DueAt = null;
        LeaseUntil = null;
        LastError = null;
    }

    /// <summary>It failed; it is due again at <paramref name="retryAt"/> (UTC), or never when null.</summary>
    public void Fail(string error, DateTimeOffset? retryAt)
    {
        DueAt = retryAt;
        LeaseUntil = null;
        LastError = error;
    }
}
