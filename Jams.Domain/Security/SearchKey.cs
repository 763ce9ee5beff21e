using Jams.Domain.Storage;

namespace Jams.Domain.Security;

/// <summary>
/// The key behind an owner's searchable words. It is a value of its own, sealed by the data key: rotating that one leaves the words as they are, destroying it makes them worthless.
/// Its id is the owner, so there is one.
/// </summary>
[Index(nameof(UserId))]
public sealed class SearchKey : OwnedDocument
{
    private SearchKey() { }

    /// <summary>32 random bytes.</summary>
    [Protected]
    public byte[] Secret { get; private set; } = [];

    /// <summary>A new key of this owner.</summary>
    public static SearchKey Of(string owner, byte[] secret) => new() { Id = owner, UserId = owner, Secret = secret };
}
