using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Messages;

/// <summary>One mail refers to another by its Message-ID (RFC 5322's References and In-Reply-To), whether that one is here or not: so that threads come out the same in whatever order mails arrive.</summary>
[Index(nameof(UserId), nameof(Key))]
[Index(nameof(UserId), nameof(MessageId))]
public sealed class MailLink : OwnedDocument
{
    private MailLink() { }

    /// <summary>The Message-ID that is referred to, hashed as in <see cref="MailMessage.MessageIdKey"/>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The id of the <see cref="MailMessage"/> that refers to it.</summary>
    public string MessageId { get; private set; } = "";

    /// <summary>A reference; its id follows from both.</summary>
    public static MailLink Of(MailMessage message, string key) => new() { Id = RemoteKey.Of(message.Id, "link", key), UserId = message.UserId, MessageId = message.Id, Key = key };
}
