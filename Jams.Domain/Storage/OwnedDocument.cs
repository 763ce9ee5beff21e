namespace Jams.Domain.Storage;

/// <summary>A document that belongs to one person. It is reached through <see cref="Owned{T}"/>, which scopes every query to its owner.</summary>
public abstract class OwnedDocument : Document
{
    /// <summary>The person it belongs to: the id of their account. Never changes.</summary>
    public string UserId { get; protected set; } = "";

    /// <inheritdoc />
    public sealed override string KeyOwner => UserId;
}
