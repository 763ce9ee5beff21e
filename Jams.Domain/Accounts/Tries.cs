using Jams.Domain.Storage;

namespace Jams.Domain.Accounts;

/// <summary>
/// Counts guesses at a secret, for whatever was typed as the address: whether there is an account behind it changes nothing.
/// A try is counted before it is checked, so that many at once are no more than many in a row.
/// </summary>
[Index(nameof(LastAt))]
public sealed class Tries : Document
{
    /// <summary>Wrong tries before a pause.</summary>
    public const int Most = 5;

    /// <summary>How long the pause is, and after how long without a try the count begins anew.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    private Tries() { }

    /// <inheritdoc />
    public override string KeyOwner => ServerKey;

    /// <summary>Tries since the last success or pause.</summary>
    public int Count { get; private set; }

    /// <summary>Until when no try is taken (UTC).</summary>
    public DateTimeOffset? PausedUntil { get; private set; }

    /// <summary>The last try (UTC).</summary>
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>The id of the count for a purpose and a subject; the subject cannot be read from it.</summary>
    public static string IdOf(string purpose, string subject) => Secret.Hash($"{purpose}\n{subject}");

    /// <summary>No tries yet.</summary>
    public static Tries None(string id) => new() { Id = id };

    /// <summary>Minutes of pause left at this instant (UTC), rounded up; 0 = none.</summary>
    public int PauseLeft(DateTimeOffset now) => PausedUntil > now ? (int)Math.Ceiling((PausedUntil.Value - now).TotalMinutes) : 0;

    /// <summary>Counts a try at this instant (UTC); returns how many more are free after it (0 = this was the last). Not to be called during a pause.</summary>
    public int Take(DateTimeOffset now)
    {
        if (PausedUntil is not null || LastAt + Pause <= now)
            (Count, PausedUntil) = (0, null);
        (Count, LastAt) = (Count + 1, now);
        if (Count >= Most)
            PausedUntil = now + Pause;
        return Most - Count;
    }
}
