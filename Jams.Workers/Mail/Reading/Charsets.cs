using System.Text;

namespace Jams.Workers.Mail.Reading;

/// <summary>Bytes to text, where the mail may lie about its charset.</summary>
internal static class Charsets
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The declared charset where it fits the bytes, else UTF-8, else Windows-1252, which any bytes fit.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes.IsEmpty)
            return "";
        var named = Named(declared);
        // Beyond ASCII, valid UTF-8 is never an accident; many programs write it under another name.
        if (named is null || named.CodePage is 20127 or 65001 or 28591 or 1252)
            return Utf8(bytes) ?? Western.GetString(bytes);
        return named.GetString(bytes);
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        // The buffer may have been cut inside a character.
        for (var cut = 0; cut < Math.Min(4, bytes.Length); cut++)
        {
            try
            {
                return StrictUtf8.GetString(bytes[..^cut]);
            }
            catch (DecoderFallbackException) when (cut < 3)
            {
                if (System.Text.Unicode.Utf8.IsValid(bytes[..Math.Max(0, bytes.Length - 4)]))
                    continue;
                return null;
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }
        return null;
    }

    private static Encoding? Named(string? declared)
    {
        var name = declared?.Trim(' ', '"', '\'') ?? "";
        if (name.Length is 0 or > 60)
            return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
