using Jams.Domain.Storage;

namespace Jams.Domain.Mail;

/// <summary>An admin asks for another try of a mail, now.</summary>
public sealed class RetryMail(IDocuments<OutgoingMail> mails, WorkBell<OutgoingMail> bell, TimeProvider clock)
{
    /// <summary>Makes it due now. Fails when there is no such mail, it was sent, or it is being sent just now.</summary>
    public async Task<Result> Run(string id, CancellationToken stop = default)
    {
        if (await mails.Get(id, stop) is not { } mail)
            return MailFailures.NotFound;
        if (mail.LeaseUntil > clock.GetUtcNow())
            return MailFailures.Busy;
        if (mail.Retry(clock.GetUtcNow()) is { IsOk: false } refused)
            return refused;
        if (!(await mails.Replace(mail, stop)).IsOk)
            return MailFailures.Busy;
        bell.Ring();
        return Result.Ok;
    }
}
