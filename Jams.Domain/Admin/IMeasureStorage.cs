namespace Jams.Domain.Admin;

/// <summary>Looks at where this server keeps everything, from outside: no document is read.</summary>
public interface IMeasureStorage
{
    /// <summary>What is known just now.</summary>
    Task<StorageSize> Measure(CancellationToken stop = default);
}

/// <summary>Where everything is kept and how much room it takes.</summary>
/// <param name="Kind">The product, such as SQLite.</param>
/// <param name="Place">The folder on this machine, or null when it is on another one.</param>
/// <param name="Bytes">What it takes; null when that cannot be seen from here.</param>
/// <param name="FreeBytes">What is left there; null when that cannot be seen from here.</param>
/// <param name="KeyFile">The file that holds the master key; null when the key comes from outside.</param>
public sealed record StorageSize(string Kind, string? Place, long? Bytes, long? FreeBytes, string? KeyFile)
{
    /// <summary>Less than this left is worth a warning: a backup and the growth of some weeks.</summary>
    public const long Little = 1024L * 1024 * 1024;

    /// <summary>Whether the room runs out.</summary>
    public bool IsShort => FreeBytes < Little;
}
