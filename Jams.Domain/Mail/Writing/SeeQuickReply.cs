using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>What stands below a thread to answer it at once: the mailbox it goes from, the ready answer, own answers, what is on its way in this thread, and drafts of it.</summary>
public sealed record QuickReplyView(DraftView Begun, MailAccount? Account, string Text, ReplyTone Tone, IReadOnlyList<OwnReply> Own, IReadOnlyList<MailToSend> OnTheWay, IReadOnlyList<Draft> Drafts, bool CanAsk, int UndoSeconds);

/// <summary>Prepares the answer below a thread.</summary>
public sealed class SeeQuickReply(BeginDraft begin, FillReply fill, SeeOwnReplies own, SeeOutgoing outgoing, Owned<Draft> drafts, AskForReply ask, SeeSendingHabits habits)
{
    /// <summary>Null when the mail is not there.</summary>
    public async Task<QuickReplyView?> Run(string userId, MailMessage message, string yourName, CancellationToken stop = default)
    {
        var begun = await begin.Run(userId, new DraftStart(Reply: message.Id), stop);
        if (!begun.IsOk)
            return null;
        var draft = begun.Value.Draft;
        var filled = draft.Revision > 0 ? Result.Of(draft.Content.Text) : await fill.Run(userId, message.Id, new ReplyWish(), yourName, stop);
        return new QuickReplyView(
            begun.Value, begun.Value.Accounts.FirstOrDefault(account => account.Id == draft.AccountId), filled.Match(_ => "", text => text), ReplyTone.Warm, await own.Run(userId, stop),
            await outgoing.OfThread(userId, message.ThreadId, stop), await drafts.Find(userId, one => one.ThreadId == message.ThreadId, stop), await ask.CanAsk(userId, stop), (await habits.Run(userId, stop)).UndoSeconds);
    }
}
