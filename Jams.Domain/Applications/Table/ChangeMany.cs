using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Table;

/// <summary>Which applications.</summary>
/// <param name="Ids">The ticked ones; those that are not the person's count as not there.</param>
/// <param name="All">Everything that matches this filter instead.</param>
public sealed record Selection(IReadOnlyCollection<string> Ids, ApplicationFilter? All);

/// <summary>What to do with them.</summary>
/// <param name="Act">What.</param>
/// <param name="StageId">For <see cref="BulkAct.Move"/>.</param>
/// <param name="Tag">For changes of tags.</param>
public sealed record ManyChange(BulkAct Act, string? StageId = null, string? Tag = null);

/// <summary>What was done.</summary>
/// <param name="Changed">How many were changed.</param>
/// <param name="Same">How many were like that already, or could not be changed (a move in the archive).</param>
/// <param name="UndoId">What undoes it; null when there is nothing to undo.</param>
public sealed record ManyChanged(int Changed, int Same, string? UndoId);

/// <summary>Does the same to many applications. Each is changed by itself: breaking off leaves whole applications, and what was done can be undone.</summary>
public sealed class ChangeMany(
    SeeStages stages, Owned<JobApplication> applications, Owned<TimelineEntry> timeline, Owned<BulkChange> changes, ChangeApplication change, DeleteApplication delete, TimeProvider clock)
{
    private const int AtOnce = 200;

    /// <summary>
    /// <paramref name="today"/> is the person's local date. Fails when nothing is selected, the stage does not exist, or there is no tag or too long a one.
    /// </summary>
    public async Task<Result<ManyChanged>> Run(string userId, Selection selection, ManyChange what, DateOnly today, CancellationToken stop = default)
    {
        var stage = (await stages.Run(userId, stop)).Find(what.StageId);
        var tag = what.Tag?.Trim() ?? "";
        if (what.Act == BulkAct.Move && stage is null)
            return StageFailures.NotFound;
        if (what.Act is BulkAct.AddTag or BulkAct.RemoveTag && tag.Length is 0 or > JobApplication.TagLimit)
            return BulkFailures.NoTag;
        var ids = await Selected(userId, selection, stop);
        if (ids.Count == 0)
            return BulkFailures.Nothing;
        if (what.Act == BulkAct.Delete)
            return await Delete(userId, ids, stop);
        var top = stage is null ? 0 : await Top(userId, stage.Id, ids.Count, stop);
        var (steps, entries) = (new List<BulkStep>(), new List<TimelineEntry>());
        foreach (var some in ids.Chunk(AtOnce))
        {
            foreach (var id in some)
            {
                var rank = top++ * Ranks.Gap;
                StageMove? move = null;
                var done = await change.Run(userId, id, application => Step(application, what.Act, stage, rank, tag, today, out move), stop);
                if (!done.IsOk)
                    continue;
                steps.Add(new BulkStep(id, move));
                if (EntryOf(done.Value, what.Act, stage, move) is { } entry)
                    entries.Add(entry);
            }
            await timeline.InsertAll(userId, entries, stop);
            entries.Clear();
        }
        if (steps.Count == 0)
            return new ManyChanged(0, ids.Count, null);
        return new ManyChanged(steps.Count, ids.Count - steps.Count, await Keep(userId, what.Act, tag, steps, stop));
    }

    private Result Step(JobApplication application, BulkAct act, Stage? stage, long rank, string tag, DateOnly today, out StageMove? move)
    {
        var now = clock.GetUtcNow();
        move = null;
        switch (act)
        {
            case BulkAct.Move:
                if (application.StageId == stage!.Id)
                    return BulkFailures.Nothing;
                var moved = application.MoveTo(stage, rank, now, today);
                move = moved.IsOk ? moved.Value : null;
                return moved.Failure is { } refused ? refused : Result.Ok;
            case BulkAct.Archive:
                return application.Archive(now);
            case BulkAct.Restore:
                return application.Restore(now);
            case BulkAct.AddTag:
                return application.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase) ? BulkFailures.Nothing : application.Tag([tag], now);
            default:
                return application.Untag(tag, now) ? Result.Ok : BulkFailures.Nothing;
        }
    }

    private TimelineEntry? EntryOf(JobApplication application, BulkAct act, Stage? stage, StageMove? move) => act switch
    {
        BulkAct.Move => TimelineEntry.Of(application, stage!.Kind == StageKind.Applied ? TimelineKind.Applied : TimelineKind.StageChanged, clock.GetUtcNow(), "Moved to {0}, together with others",
            [new(stage.Name)], move: move),
        BulkAct.Archive => TimelineEntry.Of(application, TimelineKind.Archived, clock.GetUtcNow(), "Put into the archive"),
        BulkAct.Restore => TimelineEntry.Of(application, TimelineKind.Restored, clock.GetUtcNow(), "Brought back from the archive"),
        _ => null,
    };

    private async Task<IReadOnlyList<string>> Selected(string userId, Selection selection, CancellationToken stop)
    {
        if (selection.All is { } filter)
            return [.. (await applications.Find(userId, filter.Where(), stop)).Select(application => application.Id)];
        var ids = selection.Ids.Distinct().Take(10_000).ToList();
        return [.. (await applications.Find(userId, x => ids.Contains(x.Id), stop)).Select(application => application.Id)];
    }

    private async Task<Result<ManyChanged>> Delete(string userId, IReadOnlyList<string> ids, CancellationToken stop)
    {
        var deleted = 0;
        foreach (var id in ids)
            deleted += (await delete.Run(userId, id, stop)).IsOk ? 1 : 0;
        return new ManyChanged(deleted, ids.Count - deleted, null);
    }

    // How many gaps above the column's first card the first of them lies; they keep their order among themselves.
    private async Task<long> Top(string userId, string stageId, int count, CancellationToken stop)
    {
        var first = await applications.Find(userId, new Query<JobApplication>(x => x.ArchivedAt == null && x.StageId == stageId).By(x => x.Rank).Take(1), stop);
        return (first is [var card] ? (long)Math.Floor((double)card.Rank / Ranks.Gap) : 0) - count;
    }

    private async Task<string> Keep(string userId, BulkAct act, string tag, List<BulkStep> steps, CancellationToken stop)
    {
        var kept = BulkChange.Of(userId, act, tag.Length > 0 ? tag : null, steps, clock.GetUtcNow());
        await changes.Insert(userId, kept, stop);
        foreach (var old in (await changes.Find(userId, new Query<BulkChange>(x => true).ByDescending(x => x.At), stop)).Skip(BulkChange.Kept))
            await changes.Delete(userId, old.Id, stop);
        return kept.Id;
    }
}
