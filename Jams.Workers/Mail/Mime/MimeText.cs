using System.Text;
using MimeKit;
using MimeKit.Text;
using UtfUnknown;

namespace Jams.Workers.Mail.Mime;

/// <summary>The letters of a text part, whatever it claims about its character set.</summary>
internal static class MimeText
{
    /// <summary>Most bytes of a text part that are looked at.</summary>
    public const int Limit = 2 * 1024 * 1024;

    private const int Sample = 8 * 1024;
    private const float Sure = 0.6f;

    static MimeText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Of(TextPart part)
    {
        var bytes = Bytes(part.Content);
        var text = Decoded(bytes, part.ContentType.Charset);
        return Clean.Text(part.IsFlowed ? Unflowed(text, part) : text, Limit);
    }

    /// <summary>As claimed, if the bytes are possible in that set; else as UTF-8, if they are that; else as what their statistics say; else as Windows wrote it in the west.</summary>
    internal static string Decoded(ReadOnlyMemory<byte> bytes, string? charset)
    {
        if (bytes.Span.StartsWith(Encoding.UTF8.Preamble))
            return Encoding.UTF8.GetString(bytes.Span[3..]);
        if (Strict(charset) is { } claimed && TryDecode(claimed, bytes.Span, out var text) || TryDecode(Strict("utf-8")!, bytes.Span, out text))
            return text;
        return (Guess(bytes) ?? Encoding.GetEncoding(1252)).GetString(bytes.Span);
    }

    private static Encoding? Guess(ReadOnlyMemory<byte> bytes)
    {
        var best = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, Sample)].ToArray()).Detected;
        return best is { Encoding: not null } && best.Confidence >= Sure ? best.Encoding : null;
    }

    // Latin 1 is what its users' programs wrote as Windows 1252; with the C1 controls nobody means.
    private static Encoding? Strict(string? charset)
    {
        try
        {
            var name = charset?.Trim(' ', '"', '\'').ToLowerInvariant() switch
            {
                null or "" or "us-ascii" or "ascii" or "unknown-8bit" or "8bit" => "us-ascii",
                "iso-8859-1" or "latin1" => "windows-1252",
                "utf8" => "utf-8",
                "gb2312" or "gbk" => "gb18030",
                "cp-850" => "cp850",
                var other => other,
            };
            return Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = encoding.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }

    private static byte[] Bytes(IMimeContent? content)
    {
        if (content is null)
            return [];
        using var decoded = new CappedStream(Limit);
        content.DecodeTo(decoded);
        return decoded.ToArray();
    }

    // RFC 3676.
    private static string Unflowed(string text, TextPart part)
    {
        var converter = new FlowedToText { DeleteSpace = part.ContentType.Parameters["delsp"]?.Equals("yes", StringComparison.OrdinalIgnoreCase) == true };
        return converter.Convert(text);
    }
}
