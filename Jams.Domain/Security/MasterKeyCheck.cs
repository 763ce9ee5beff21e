using Jams.Domain.Storage;

namespace Jams.Domain.Security;

/// <summary>A known text wrapped by the master key, so that a wrong key is noticed at start and not in the middle of the work.</summary>
public sealed class MasterKeyCheck : Document
{
    /// <summary>The id of the only one.</summary>
    public const string OnlyId = "master-key-check";

    private MasterKeyCheck()
    {
    }

    /// <summary>The wrapped text, base64.</summary>
    public string Wrapped { get; private set; } = "";

    /// <inheritdoc />
    public override string KeyOwner => ServerKey;

    /// <summary>The check for a new store.</summary>
    public static MasterKeyCheck Of(string wrapped) => new() { Id = OnlyId, Wrapped = wrapped };

    /// <summary>The check after the master key was replaced.</summary>
    public void Rewrap(string wrapped) => Wrapped = wrapped;
}
