using MimeKit;

namespace Jams.Workers.Mail.Mime;

/// <summary>What header fields say about who writes: a list, a machine.</summary>
internal static class MimeMarks
{
    public static bool IsBulk(HeaderList headers) =>
        headers.Contains(HeaderId.ListUnsubscribe) || headers.Contains(HeaderId.ListId) || headers[HeaderId.Precedence]?.Trim().ToLowerInvariant() is "bulk" or "list" or "junk";

    public static IReadOnlyList<string> Labels(HeaderList headers) =>
        headers["X-Gmail-Labels"] is { Length: < 2000 } labels ? [.. labels.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(label => label.Trim('"'))] : [];

    public static bool IsAutomatic(MimeMessage message) =>
        message.Headers[HeaderId.AutoSubmitted] is { } auto && !auto.Trim().Equals("no", StringComparison.OrdinalIgnoreCase)
        || message.Headers["X-Autoreply"] is not null || message.Headers["X-Autorespond"] is not null
        || message.Headers[HeaderId.Precedence]?.Trim().Equals("auto_reply", StringComparison.OrdinalIgnoreCase) == true
        || message.Body?.ContentType.IsMimeType("multipart", "report") == true;
}
