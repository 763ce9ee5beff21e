using Jams.Domain.Storage;

namespace Jams.Domain.Security;

/// <summary>
/// The key that seals what belongs to one owner, in generations: the newest seals, older ones still open what they sealed.
/// Its id is the owner, so there is never more than one. Destroying it is the erasure: what it sealed can never be read again.
/// </summary>
public sealed class DataKey : Document
{
    private DataKey()
    {
    }

    /// <summary>Oldest first; empty when destroyed.</summary>
    public IReadOnlyList<DataKeyGeneration> Generations { get; private set; } = [];

    /// <summary>When it was destroyed (UTC); the document stays so that no new key takes its place.</summary>
    public DateTimeOffset? DestroyedAt { get; private set; }

    /// <inheritdoc />
    public override string KeyOwner => ServerKey;

    /// <summary>The generation that seals from now on.</summary>
    public DataKeyGeneration Current => Generations[^1];

    /// <summary>The first generation of an owner's key; <paramref name="wrapped"/> is the key as it may be stored, <paramref name="now"/> is UTC.</summary>
    public static DataKey For(string owner, string wrapped, DateTimeOffset now) =>
        new() { Id = owner, Generations = [new DataKeyGeneration(1, wrapped, now)] };

    /// <summary>Seals with a new generation from now on (UTC). Fails when the key was destroyed.</summary>
    public Result Rotate(string wrapped, DateTimeOffset now)
    {
        if (DestroyedAt is not null)
            return KeyFailures.Destroyed;
        Generations = [.. Generations, new DataKeyGeneration(Current.Number + 1, wrapped, now)];
        return Result.Ok;
    }

    /// <summary>Forgets all generations but the current one; for when nothing is sealed with them any more.</summary>
    public void RetireOld() => Generations = Generations.Count == 0 ? [] : [Current];

    /// <summary>Forgets every generation (UTC). Cannot be undone.</summary>
    public void Destroy(DateTimeOffset now)
    {
        Generations = [];
        DestroyedAt ??= now;
    }
}

/// <summary>One generation: its number (from 1), the key wrapped by the key ring, and since when it exists (UTC).</summary>
public sealed record DataKeyGeneration(int Number, string Wrapped, DateTimeOffset CreatedAt);

/// <summary>What can be expected to go wrong with keys.</summary>
public static class KeyFailures
{
    /// <summary>The key is gone for good.</summary>
    public static Failure Destroyed { get; } = Failure.Conflict("The key of this account was destroyed. What it sealed cannot be read any more.");
}
