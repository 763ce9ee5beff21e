using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Messages;

/// <summary>The bytes of a mail; its id is the mail's. Small mails lie here, larger ones in <see cref="IFiles"/>, very large ones come again from the provider when somebody opens an attachment.</summary>
[Index(nameof(UserId))]
public sealed class MailContent : OwnedDocument
{
    private MailContent() { }

    /// <summary>The mail (RFC 5322), compressed; null when it lies in a file.</summary>
    [Protected]
    public byte[]? Bytes { get; private set; }

    /// <summary>The file it lies in, if any.</summary>
    public string? FileId { get; private set; }

    /// <summary>Whether the attachments are among these bytes.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The bytes of a mail: compressed here, or in a file.</summary>
    public static MailContent Of(MailMessage message, byte[]? bytes, string? fileId, bool isWhole) => new()
    {
        Id = message.Id, UserId = message.UserId, Bytes = bytes, FileId = fileId, IsWhole = isWhole,
    };
}
