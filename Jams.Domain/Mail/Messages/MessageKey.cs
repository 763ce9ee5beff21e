using Jams.Domain.Mail.Mailboxes;

namespace Jams.Domain.Mail.Messages;

/// <summary>How mails are told apart, whatever a provider calls them.</summary>
public static class MessageKey
{
    /// <summary>The hash of a Message-ID (RFC 5322, with or without its angle brackets), as in <see cref="ReadableMail.MessageIdKey"/> and <see cref="ReadableMail.References"/>.</summary>
    public static string Of(string messageId) => RemoteKey.Of("message-id", Bare(messageId));

    /// <summary>A Message-ID without brackets and spaces.</summary>
    public static string Bare(string messageId) => messageId.Trim().TrimStart('<').TrimEnd('>').Trim();

    /// <summary>
    /// A stable name for a mail that has a Message-ID: the same in every folder and on every server it was copied to. Its date, sender and subject are taken in, because some programs give
    /// all their mails the same Message-ID. <paramref name="from"/>: the bare address.
    /// </summary>
    public static string OfMail(string messageId, DateTimeOffset? date, string? from, string? subject) => RemoteKey.Of(
        "mail", Bare(messageId), date?.UtcDateTime.ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture) ?? "", (from ?? "").Trim().ToLowerInvariant(), (subject ?? "").Trim());

    /// <summary>A stable name for a mail without a Message-ID: of its bytes.</summary>
    public static string OfBytes(ReadOnlySpan<byte> mail) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(mail).AsSpan(0, 16));
}
