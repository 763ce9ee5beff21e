namespace Jams.Domain.Security;

/// <summary>
/// The key above all others, which wraps the secrets of the key ring. The seam for a key management service:
/// the program itself brings one that takes the key from the environment or a file.
/// </summary>
public interface IMasterKey
{
    /// <summary>
    /// Gets the key ready, before anything else is asked of it. Only on the first start of a new store may a key be made.
    /// Throws with a sentence for the person at the server when there is none that can be used.
    /// </summary>
    void Prepare(bool firstStart);

    /// <summary>The secret, wrapped by the current key.</summary>
    byte[] Wrap(ReadOnlySpan<byte> secret);

    /// <summary>The secret back, or null when it was wrapped by a key that is not known here, or was changed.</summary>
    byte[]? Unwrap(ReadOnlySpan<byte> wrapped);

    /// <summary>Whether the current key wrapped it, and not a previous one.</summary>
    bool IsCurrent(ReadOnlySpan<byte> wrapped);
}
