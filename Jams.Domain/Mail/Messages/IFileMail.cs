using Jams.Domain.Mail.Mailboxes;

namespace Jams.Domain.Mail.Messages;

/// <summary>Looks for what a stored mail means: its category, its application, whose turn it is. Called once a mail, and again if a crash came between; so it has to be harmless twice.</summary>
public interface IFileMail
{
    /// <summary>Files this mail, which is stored and in its thread. What it throws is logged, and the mail is filed again with the next reading.</summary>
    Task File(MailAccount account, MailMessage message, ReadableMail read, CancellationToken stop = default);
}
