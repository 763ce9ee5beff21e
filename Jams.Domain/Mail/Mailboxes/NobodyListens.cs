namespace Jams.Domain.Mail.Mailboxes;

/// <summary>For processes without pages.</summary>
public sealed class NobodyListens : IAnnounceMail
{
    /// <inheritdoc />
    public void Progress(MailboxSync sync) { }

    /// <inheritdoc />
    public void Arrived(MailAccount account, int mails, IReadOnlyCollection<string> threadIds) { }

    /// <inheritdoc />
    public void Felt(MailAccount account) { }

    /// <inheritdoc />
    public void Filed(string userId) { }
}
