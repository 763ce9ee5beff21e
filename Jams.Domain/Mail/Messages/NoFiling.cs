using Jams.Domain.Mail.Mailboxes;

namespace Jams.Domain.Mail.Messages;

/// <summary>Leaves every mail as it is.</summary>
public sealed class NoFiling : IFileMail
{
    /// <inheritdoc />
    public Task File(MailAccount account, MailMessage message, ReadableMail read, CancellationToken stop = default) => Task.CompletedTask;
}
