using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Table;

/// <summary>Takes a change of many applications back, where nothing else happened to them since.</summary>
public sealed class UndoMany(SeeStages stages, Owned<BulkChange> changes, Owned<TimelineEntry> timeline, ChangeApplication change, TimeProvider clock)
{
    /// <summary>Returns how many are as before, and how many had moved on and stay. Fails when it was undone already or is too old.</summary>
    public async Task<Result<ManyChanged>> Run(string userId, string id, CancellationToken stop = default)
    {
        if (await changes.Get(userId, id, stop) is not { } done)
            return BulkFailures.Gone;
        var list = await stages.Run(userId, stop);
        var (back, entries) = (0, new List<TimelineEntry>());
        foreach (var step in done.Steps)
        {
            var changed = await change.Run(userId, step.ApplicationId, application => Back(application, done, step, list), stop);
            if (!changed.IsOk)
                continue;
            back++;
            if (step.Move is not null || done.Act is BulkAct.Archive or BulkAct.Restore)
                entries.Add(TimelineEntry.Of(changed.Value, TimelineKind.Undone, clock.GetUtcNow(), "Taken back; it is in {0} again", [new(list.Find(changed.Value.StageId)?.Name ?? "?")]));
        }
        await timeline.InsertAll(userId, entries, stop);
        await changes.Delete(userId, id, stop);
        return new ManyChanged(back, done.Steps.Count - back, null);
    }

    private Result Back(JobApplication application, BulkChange done, BulkStep step, StageList list)
    {
        var now = clock.GetUtcNow();
        return done.Act switch
        {
            BulkAct.Move when list.Find(step.Move!.FromStageId) is null => ApplicationFailures.MovedOn,
            BulkAct.Move => application.TakeBack(step.Move!, now),
            BulkAct.Archive => application.Restore(now),
            BulkAct.Restore => application.Archive(now),
            BulkAct.AddTag => application.Untag(done.Tag!, now) ? Result.Ok : ApplicationFailures.MovedOn,
            _ => application.Tag([done.Tag!], now),
        };
    }
}
