using Jams.Domain.Applications;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>Takes back what was done because of a mail. The same mail does not do it again.</summary>
public sealed class UndoProposal(Owned<StatusProposal> proposals, Owned<TimelineEntry> timeline, UndoMove undo, DeleteApplication delete, LinkToApplication link, IAnnounceMail announce,
    TimeProvider clock)
{
    /// <summary>
    /// A move is taken back; an application that was added goes again, unless the person has done anything with it since; a choice is forgotten. Returns the proposal as it is now.
    /// Fails when there is no such proposal, it did nothing, or the application has moved on.
    /// </summary>
    public async Task<Result<StatusProposal>> Run(string userId, string id, CancellationToken stop = default)
    {
        if (await proposals.Get(userId, id, stop) is not { } proposal)
            return FilingFailures.NoProposal;
        if (proposal is not { State: ProposalState.Applied, ApplicationId: { } applicationId })
            return FilingFailures.NotApplied;
        if (proposal.EntryId is { } entry)
        {
            if ((await undo.Run(userId, applicationId, entry, stop)).Failure is { } movedOn)
                return movedOn;
        }
        else if (proposal.HasAdded)
        {
            if (await TakeAway(userId, applicationId, stop) is { Failure: { } kept })
                return kept;
        }
        else if (proposal.Kind != ProposalKind.Move)
            await link.Run(userId, proposal.MessageId, null, stop);
        Result undone = default;
        var stored = await proposals.Get(userId, id, stop) is { } now ? await proposals.Change(userId, now, one => undone = one.State == ProposalState.Undone ? Result.Ok : one.Undo(clock.GetUtcNow()), stop) : null;
        announce.Filed(userId);
        return stored is null ? FilingFailures.NoProposal : undone.Failure is { } refused ? refused : stored;
    }

    // What the person wrote or moved there is not thrown away with it.
    private async Task<Result> TakeAway(string userId, string applicationId, CancellationToken stop)
    {
        var own = await timeline.Count(userId, x => x.ApplicationId == applicationId && x.By == DoneBy.Person && x.Kind != TimelineKind.Captured && x.Kind != TimelineKind.Added
            && x.Kind != TimelineKind.MailReceived && x.Kind != TimelineKind.MailSent, stop);
        return own > 0 ? ApplicationFailures.MovedOn : await delete.Run(userId, applicationId, stop);
    }
}
