namespace Jams.Domain.Mail.Mailboxes;

/// <summary>Tells open pages of a person what happens in their mailboxes. Telling waits for nobody and never fails: whoever does not hear it sees it on the next page.</summary>
public interface IAnnounceMail
{
    /// <summary>A reading has come so far.</summary>
    void Progress(MailboxSync sync);

    /// <summary>New mails are stored, in these threads.</summary>
    void Arrived(MailAccount account, int mails, IReadOnlyCollection<string> threadIds);

    /// <summary>The mailbox is in another state than before.</summary>
    void Felt(MailAccount account);

    /// <summary>Mail has moved one of this person's applications, or asks about one, or asks no more.</summary>
    void Filed(string userId);
}
