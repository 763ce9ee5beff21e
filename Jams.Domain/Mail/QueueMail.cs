using Jams.Domain.Storage;

namespace Jams.Domain.Mail;

/// <summary>Puts a mail of the server into the outbox. It is never sent inside a request: neither its words nor its time depend on a mail server.</summary>
public sealed class QueueMail(Owned<OutgoingMail> mails, WorkBell<OutgoingMail> bell, TimeProvider clock)
{
    /// <summary>
    /// Queues a mail about the account <paramref name="owner"/>; <see cref="Document.ServerKey"/> for somebody without an account. Without a mail server it waits.
    /// After <paramref name="life"/> it is worth nothing (a code, a link that ends) and is not sent any more.
    /// </summary>
    public async Task<OutgoingMail> Run(string owner, MailKind kind, string to, Letter letter, TimeSpan life, CancellationToken stop = default)
    {
        var mail = OutgoingMail.Write(owner, kind, to, letter, clock.GetUtcNow(), life);
        if ((await mails.Insert(owner, mail, stop)).Failure is { } failure)
            throw new InvalidOperationException($"A new mail could not be stored: {failure}");
        bell.Ring();
        return mail;
    }
}
