using Jams.Domain.Storage;

namespace Jams.Domain.Accounts;

/// <summary>Which account the server was founded with: the first whose address was confirmed. There is one such document or none, so two at the same time cannot both be it.</summary>
public sealed class Founding : Document
{
    /// <summary>Its only id.</summary>
    public const string OnlyId = "founding";

    private Founding() { }

    /// <inheritdoc />
    public override string KeyOwner => ServerKey;

    /// <summary>The first admin's account.</summary>
    public string AccountId { get; private set; } = "";

    /// <summary>Says that this account is the first.</summary>
    public static Founding By(Account account) => new() { Id = OnlyId, AccountId = account.Id };
}
