using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>Stops a mail that has not left yet; it is a draft again.</summary>
public sealed class TakeMailBack(Owned<MailToSend> mails, Owned<Draft> drafts, TimeProvider clock)
{
    /// <summary>The draft. Fails when there is no such mail, or it is on its way already.</summary>
    public async Task<Result<Draft>> Run(string userId, string mailId, CancellationToken stop = default)
    {
        while (await mails.Get(userId, mailId, stop) is { } mail)
        {
            // The draft first: whatever happens in between, the words are somewhere.
            if (mail.State == SendState.Cancelled)
                return await drafts.Get(userId, mail.DraftId, stop) is { } back ? back : WritingFailures.NoDraft;
            if (!mail.CanStop)
                return WritingFailures.OnItsWay;
            var draft = Draft.Back(mail, clock.GetUtcNow());
            var isNew = (await drafts.Insert(userId, draft, stop)).IsOk;
            mail.Cancel(clock.GetUtcNow());
            mail.Empty();
            if ((await mails.Replace(userId, mail, stop)).IsOk)
                return draft;
            // Somebody was faster: the worker, or the other window.
            if (isNew)
                await drafts.Delete(userId, draft.Id, stop);
        }
        return WritingFailures.NotFound;
    }
}
