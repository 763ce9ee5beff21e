using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>Brings an application back from the archive to the stage it was in.</summary>
public sealed class RestoreApplication(SeeStages see, ChangeApplication change, Owned<TimelineEntry> timeline, TimeProvider clock)
{
    /// <summary>Fails when it does not exist or is not in the archive.</summary>
    public async Task<Result<JobApplication>> Run(string userId, string id, CancellationToken stop = default)
    {
        var stages = await see.Run(userId, stop);
        var changed = await change.Run(userId, id, application =>
        {
            var restored = application.Restore(clock.GetUtcNow());
            // Its stage can only be missing when it was put back from a backup or an import of another board.
            if (restored.IsOk && stages.Find(application.StageId) is null)
                application.Adopt(stages.First(application.Kind) ?? stages.Stages[0], application.Rank, clock.GetUtcNow());
            return restored;
        }, stop);
        if (changed.IsOk)
            await timeline.Insert(userId, TimelineEntry.Of(changed.Value, TimelineKind.Restored, clock.GetUtcNow(), "Brought back from the archive"), stop);
        return changed;
    }
}
