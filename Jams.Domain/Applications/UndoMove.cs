using Jams.Domain.Mail.Filing;
using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>Takes the last change of stage back.</summary>
public sealed class UndoMove(SeeStages stages, ChangeApplication change, Owned<TimelineEntry> timeline, Owned<StatusProposal> proposals, TimeProvider clock)
{
    /// <summary>
    /// Puts the application back where it was before the change that <paramref name="entryId"/> tells of, and writes that down. Fails when there is no such entry, when it was
    /// undone or something moved the application since, or when the stage it came from was deleted.
    /// </summary>
    public async Task<Result<JobApplication>> Run(string userId, string id, string entryId, CancellationToken stop = default)
    {
        var last = await timeline.Find(userId, new Query<TimelineEntry>(x => x.ApplicationId == id && x.Move != null).ByDescending(x => x.At).Take(1), stop);
        if (await timeline.Get(userId, entryId, stop) is not { Move: { } move } entry || entry.ApplicationId != id)
            return ApplicationFailures.NotFound;
        if (last is not [var latest] || latest.Id != entryId || await timeline.Count(userId, x => x.ApplicationId == id && x.Kind == TimelineKind.Undone && x.At >= entry.At, stop) > 0)
            return ApplicationFailures.MovedOn;
        if ((await stages.Run(userId, stop)).Find(move.FromStageId) is not { } stage)
            return ApplicationFailures.StageGone;
        var changed = await change.Run(userId, id, application => application.TakeBack(move, clock.GetUtcNow()), stop);
        if (!changed.IsOk)
            return changed;
        await timeline.Insert(userId, TimelineEntry.Of(changed.Value, TimelineKind.Undone, clock.GetUtcNow(), "Taken back; it is in {0} again", [new(stage.Name)],
            subject: new(SubjectKind.TimelineEntry, entryId)), stop);
        // A mail that moved it is remembered as taken back, wherever that was done, and does not move it again.
        foreach (var proposal in await proposals.Find(userId, x => x.EntryId == entryId, stop))
            await proposals.Change(userId, proposal, one => one.Undo(clock.GetUtcNow()), stop);
        return changed;
    }
}
