using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Jams.Domain.Applications.Import;

/// <summary>The encodings a table file can be in.</summary>
public static class CsvEncodings
{
    /// <summary>What can be chosen, by name.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["utf-8", "utf-16", "utf-16BE", "windows-1252", "iso-8859-15", "windows-1250", "iso-8859-2", "windows-1251", "macintosh", "windows-1253", "windows-1254", "shift_jis", "gb18030"];

    /// <summary>The encoding of this name; what cannot be read becomes U+FFFD. Throws for names not in <see cref="Names"/>.</summary>
    public static Encoding Get(string name) =>
        !Names.Contains(name) ? throw new ArgumentOutOfRangeException(nameof(name), name, "Not an encoding that is offered.")
        : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    /// <summary>
    /// The encoding these bytes are most likely in: a byte order mark decides, then valid UTF-8, then the zero bytes of UTF-16, then the frequencies of letters, else Windows-1252.
    /// </summary>
    public static string Guess(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return "utf-8";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return "utf-16";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return "utf-16BE";
        var head = bytes[..(Math.Min(bytes.Length, 4096) & ~1)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        if (odd > head.Length / 5)
            return "utf-16";
        if (even > head.Length / 5)
            return "utf-16BE";
        if (Utf8.IsValid(bytes))
            return "utf-8";
        var detected = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, 256 * 1024)].ToArray()).Detected;
        return detected is { Confidence: > 0.6f } && Names.FirstOrDefault(name => name.Equals(detected.EncodingName, StringComparison.OrdinalIgnoreCase)) is { } known and not ("utf-8" or "iso-8859-2" or "macintosh")
            ? known : "windows-1252";
    }
}
