namespace Jams.Domain.Security;

/// <summary>The keys by which words are made searchable without being readable.</summary>
public interface ISearchKeys
{
    /// <summary>This owner's key, made on first use. Throws <see cref="KeyDestroyed"/> after the owner's data key was destroyed.</summary>
    ValueTask<WordDigest> Of(string owner, CancellationToken stop = default);
}
