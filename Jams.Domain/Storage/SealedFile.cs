namespace Jams.Domain.Storage;

/// <summary>What storage has to know of a file in <see cref="IFiles"/>: whose it is and the key that seals its bytes.</summary>
[Index(nameof(UserId))]
public sealed class SealedFile : OwnedDocument
{
    private SealedFile()
    {
    }

    /// <summary>The file's own key (32 bytes), itself sealed with the owner's.</summary>
    [Protected]
    public byte[] Key { get; private set; } = [];

    /// <summary>Bytes before sealing.</summary>
    public long Size { get; private set; }

    /// <summary>When it was stored (UTC).</summary>
    public DateTimeOffset StoredAt { get; private set; }

    /// <summary>A new file of this owner, stored at <paramref name="now"/> (UTC).</summary>
    public static SealedFile Of(string owner, byte[] key, DateTimeOffset now) => new() { UserId = owner, Key = key, StoredAt = now };

    /// <summary>All its bytes are stored.</summary>
    public void Filled(long size) => Size = size;
}
