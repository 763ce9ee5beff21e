using Jams.Domain.Storage;

namespace Jams.Domain.Security;

/// <summary>One element of the key ring that wraps the data keys, as XML whose secrets are wrapped by the master key.</summary>
public sealed class RingKey : Document
{
    private RingKey()
    {
    }

    /// <summary>What the key ring calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The element.</summary>
    public string Xml { get; private set; } = "";

    /// <inheritdoc />
    public override string KeyOwner => ServerKey;

    /// <summary>An element to add to the ring.</summary>
    public static RingKey Of(string name, string xml) => new() { Name = name, Xml = xml };

    /// <summary>The same element with its secrets wrapped anew.</summary>
    public void Rewrap(string xml) => Xml = xml;
}
