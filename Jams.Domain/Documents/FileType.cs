using System.Text.Unicode;

namespace Jams.Domain.Documents;

/// <summary>What a file is, told from its first bytes. Names and what a browser claims are not believed.</summary>
/// <param name="MediaType">As registered with IANA.</param>
/// <param name="Extension">With its dot.</param>
public sealed record FileType(string MediaType, string Extension)
{
    /// <summary>How many bytes <see cref="Sniff"/> wants to see, or all when there are fewer.</summary>
    public const int Peek = 4096;

    /// <summary>Portable Document Format.</summary>
    public static FileType Pdf { get; } = new("application/pdf", ".pdf");

    /// <summary>Office Open XML text.</summary>
    public static FileType Docx { get; } = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");

    /// <summary>OpenDocument text.</summary>
    public static FileType Odt { get; } = new("application/vnd.oasis.opendocument.text", ".odt");

    /// <summary>Any other ZIP archive.</summary>
    public static FileType Zip { get; } = new("application/zip", ".zip");

    /// <summary>PNG picture.</summary>
    public static FileType Png { get; } = new("image/png", ".png");

    /// <summary>JPEG picture.</summary>
    public static FileType Jpeg { get; } = new("image/jpeg", ".jpg");

    /// <summary>WEBP picture.</summary>
    public static FileType Webp { get; } = new("image/webp", ".webp");

    /// <summary>Rich Text Format.</summary>
    public static FileType Rtf { get; } = new("application/rtf", ".rtf");

    /// <summary>Text in UTF-8.</summary>
    public static FileType Text { get; } = new("text/plain", ".txt");

    /// <summary>The type of a file that begins with these bytes, or null when it is none of those taken. <paramref name="whole"/>: whether these are all its bytes.</summary>
    public static FileType? Sniff(ReadOnlySpan<byte> head, bool whole)
    {
        if (head.StartsWith("%PDF-"u8))
            return Pdf;
        if (head.StartsWith("PK\x03\x04"u8))
            return Archive(head);
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return Png;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return Jpeg;
        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8))
            return Webp;
        if (head.StartsWith("{\\rtf"u8))
            return Rtf;
        return IsText(head, whole) ? Text : null;
    }

    // Word's first parts lie anywhere among the first entries; an OpenDocument file says its type in its first, unpacked entry.
    private static FileType Archive(ReadOnlySpan<byte> head)
    {
        if (head.IndexOf("mimetypeapplication/vnd.oasis.opendocument.text"u8) >= 0)
            return Odt;
        return head.IndexOf("word/"u8) >= 0 || head.IndexOf("[Content_Types].xml"u8) >= 0 && head.IndexOf("docProps/"u8) >= 0 ? Docx : Zip;
    }

    // The last letter may have been cut in the middle of its up to four bytes.
    private static bool IsText(ReadOnlySpan<byte> head, bool whole)
    {
        if (head.IsEmpty || head.IndexOfAnyInRange((byte)0, (byte)8) >= 0)
            return false;
        for (var cut = 0; cut <= (whole ? 0 : 3) && cut < head.Length; cut++)
            if (Utf8.IsValid(head[..^cut]))
                return true;
        return false;
    }
}
