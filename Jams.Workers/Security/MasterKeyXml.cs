using System.Text;
using System.Xml.Linq;
using Jams.Domain.Security;
using Jams.Workers.Storage;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Workers.Security;

/// <summary>Wraps the secrets in the key ring's XML by the master key.</summary>
public sealed class MasterKeyXml(IMasterKey master) : IXmlEncryptor
{
    public static readonly XName Wrapped = "wrappedByMasterKey";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var secret = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        return new EncryptedXmlInfo(new XElement(Wrapped, Convert.ToBase64String(master.Wrap(secret))), typeof(MasterKeyXmlReader));
    }

    internal static byte[] Open(IMasterKey master, string wrapped) =>
        master.Unwrap(Convert.FromBase64String(wrapped))
        ?? throw new StorageUnavailable("The key ring was wrapped by another master key. Nothing was changed. Set JAMS_MASTER_KEY to the right key.");
}

/// <summary>The way back; made by Data Protection from its name in the XML.</summary>
public sealed class MasterKeyXmlReader(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(Encoding.UTF8.GetString(MasterKeyXml.Open(services.GetRequiredService<IMasterKey>(), encryptedElement.Value)));
}
