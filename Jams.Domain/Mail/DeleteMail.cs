using Jams.Domain.Storage;

namespace Jams.Domain.Mail;

/// <summary>Throws a mail of the outbox away; if it still waited, it is not sent.</summary>
public sealed class DeleteMail(IDocuments<OutgoingMail> mails)
{
    /// <summary>Deletes it. Fails when there is no such mail.</summary>
    public async Task<Result> Run(string id, CancellationToken stop = default) =>
        await mails.Delete(id, stop) ? Result.Ok : MailFailures.NotFound;
}
