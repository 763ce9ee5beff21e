namespace Jams.Domain.Mail.Mailboxes;

/// <summary>Whether a mailbox can be read.</summary>
public enum MailHealthState
{
    /// <summary>It was read the last time somebody looked.</summary>
    Ok,
    /// <summary>The last try failed; it is tried again by itself.</summary>
    Retrying,
    /// <summary>The provider does not take the sign-in any more; only its owner can mend that.</summary>
    ReconnectNeeded,
    /// <summary>The owner disconnected it; what was read stays.</summary>
    Disabled,
}

/// <summary>
/// How a mailbox is, with the sentence its owner reads (English, the key of its translation, places filled from <paramref name="Args"/>) and since when (UTC) it is so.
/// A state that stays keeps its instant.
/// </summary>
public sealed record MailHealth(MailHealthState State, string? Sentence, IReadOnlyList<string> Args, DateTimeOffset Since)
{
    /// <summary>It works since this instant (UTC).</summary>
    public static MailHealth Ok(DateTimeOffset since) => new(MailHealthState.Ok, null, [], since);
}
