using System.Xml.Linq;
using Jams.Domain.Security;
using Jams.Domain.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Jams.Workers.Security;

/// <summary>The key ring in the same store as everything else. Data Protection asks synchronously, at start and about once a day.</summary>
public sealed class StoredKeyRing(IDocuments<RingKey> ring) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. ring.Find(new Query<RingKey>(_ => true)).GetAwaiter().GetResult().Select(key => XElement.Parse(key.Xml))];

    public void StoreElement(XElement element, string friendlyName)
    {
        var stored = ring.Insert(RingKey.Of(friendlyName, element.ToString(SaveOptions.DisableFormatting))).GetAwaiter().GetResult();
        if (!stored.IsOk)
            throw new InvalidOperationException($"The key ring element {friendlyName} could not be stored: {stored.Failure}");
    }
}
