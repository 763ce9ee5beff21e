using Jams.Domain.Accounts;
using Jams.Domain.Applications;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>Moves an application because of a mail, as a proposal says.</summary>
public sealed class CarryOut(SeeStages stages, Owned<JobApplication> applications, MoveApplication move, Owned<StatusProposal> proposals, SeePreferences preferences, TimeProvider clock)
{
    /// <summary>
    /// Moves it forward and notes that in the proposal; doing it again changes nothing. An application that is there already stays where it is. <paramref name="by"/> other than the person never moves
    /// what has ended. Fails when the application is gone or past this, when the board has no stage of the kind, or the proposal was answered.
    /// </summary>
    public async Task<Result<StatusProposal>> Run(StatusProposal proposal, string applicationId, DoneBy by, CancellationToken stop = default)
    {
        var userId = proposal.UserId;
        if (!proposal.IsOpen)
            return FilingFailures.Answered;
        if (await applications.Get(userId, applicationId, stop) is not { } application)
            return ApplicationFailures.NotFound;
        if (proposal.To is not { } to || application.Kind == to)
            return await Done(proposal, applicationId, null, null, by, stop);
        if ((await stages.Run(userId, stop)).First(to) is not { } stage)
            return FilingFailures.NoStage;
        var day = (await preferences.Run(userId, stop)).DayOf(proposal.SentAt);
        var moved = await move.Run(userId, applicationId, new Destination(stage.Id), day, Cause(proposal, by), stop);
        // Somebody else has just moved it there, perhaps because of this very mail.
        if (moved.Failure == FilingFailures.Moot && await applications.Get(userId, applicationId, stop) is { } now && now.Kind == to)
            return await Done(proposal, applicationId, null, null, by, stop);
        if (moved.Failure is { } failure)
            return failure;
        return await Done(proposal, applicationId, moved.Value.From?.Id, moved.Value.EntryId, by, stop);
    }

    private static MoveCause Cause(StatusProposal proposal, DoneBy by) => new(
        by, proposal.Why, new SubjectReference(SubjectKind.Mail, proposal.MessageId), new MailMark(proposal.Category, proposal.Confidence),
        // Asked of the application as it is at that very moment: the person may have moved it a second ago.
        application => StageStep.Of(application, proposal.Category, proposal.SentAt) is { } step && (by == DoneBy.Person || !step.IsReopening) ? Result.Ok : FilingFailures.Moot);

    private async Task<Result<StatusProposal>> Done(StatusProposal proposal, string applicationId, string? fromStageId, string? entryId, DoneBy by, CancellationToken stop)
    {
        Result applied = default;
        var stored = await proposals.Change(proposal.UserId, proposal, one => applied = one.Apply(applicationId, fromStageId, entryId, by, clock.GetUtcNow()), stop);
        return stored is null ? FilingFailures.NoProposal : applied.Failure is { } refused ? refused : stored;
    }
}
