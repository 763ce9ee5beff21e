namespace Jams.Domain.Storage;

/// <summary>What can be expected to go wrong when writing.</summary>
public static class StorageFailures
{
    /// <summary>The document was changed or deleted since it was read.</summary>
    public static Failure Stale { get; } =
        Failure.Conflict("This was changed in another window. Your text is below; compare and save again.");

    /// <summary>The id, or a value that must be unique, is already taken.</summary>
    public static Failure Duplicate { get; } = Failure.Conflict("This exists already.");
}
