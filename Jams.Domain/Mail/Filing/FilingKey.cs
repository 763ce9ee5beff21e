using System.Globalization;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;

namespace Jams.Domain.Mail.Filing;

/// <summary>Ids of what filing writes. They follow from the mail, so that filing it twice, or from two mailboxes, writes once.</summary>
public static class FilingKey
{
    /// <summary>The same for one mail in every mailbox. Its Message-ID alone is not enough: some programs give all their mails the same, and anybody can write any.</summary>
    public static string Of(MailMessage message) => RemoteKey.Of(
        "filed", message.UserId, message.MessageIdKey, message.SentAt.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture), MailAccount.KeyOf(message.From.Address), message.Subject.Trim());

    /// <summary>The timeline's entry that says that this mail belongs to an application.</summary>
    public static string Entry(MailMessage message, string applicationId) => RemoteKey.Of("mail of", Of(message), applicationId);
}
