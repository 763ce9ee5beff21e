using Jams.Domain.Applications;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>Takes back what a mail did that turned out to mean something else, or to be about something else.</summary>
public sealed class TakeBackMoves(Owned<StatusProposal> proposals, UndoMove undo, IAnnounceMail announce)
{
    /// <summary>Returns how many moves were taken back. What the application has moved on from stays.</summary>
    public async Task<int> Run(MailMessage message, Func<StatusProposal, bool> stays, CancellationToken stop = default)
    {
        var key = FilingKey.Of(message);
        var undone = 0;
        foreach (var one in await proposals.Find(message.UserId, x => x.MailKey == key && x.State == ProposalState.Applied && x.EntryId != null, stop))
            if (!stays(one) && (await undo.Run(message.UserId, one.ApplicationId!, one.EntryId!, stop)).IsOk)
                undone++;
        if (undone > 0)
            announce.Filed(message.UserId);
        return undone;
    }
}
