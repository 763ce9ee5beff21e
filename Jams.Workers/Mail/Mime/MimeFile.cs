using System.Runtime.InteropServices;
using MimeKit;

namespace Jams.Workers.Mail.Mime;

/// <summary>How bytes become MimeKit's message.</summary>
internal static class MimeFile
{
    // Deeper nesting than any program makes is left together as one part.
    private static readonly ParserOptions Options = new() { MaxMimeDepth = 60, MaxAddressGroupDepth = 3, AddressParserComplianceMode = RfcComplianceMode.Loose, ParameterComplianceMode = RfcComplianceMode.Loose };

    /// <summary>Its parts read from these bytes, which must stay as they are.</summary>
    public static MimeMessage Load(ReadOnlyMemory<byte> mail) =>
        MimeMessage.Load(Options, MemoryMarshal.TryGetArray(mail, out var bytes) ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false) : new MemoryStream(mail.ToArray(), writable: false), persistent: true);

    /// <summary>The same from a stream that is read to its end.</summary>
    public static Task<MimeMessage> Load(Stream mail, CancellationToken stop) => MimeMessage.LoadAsync(Options, mail, stop);
}
