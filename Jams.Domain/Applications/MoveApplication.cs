using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>Where a card should go.</summary>
/// <param name="StageId">The column.</param>
/// <param name="After">The card right above the place, if any.</param>
/// <param name="Before">The card right below it, asked only when nothing is above; neither = on top.</param>
/// <param name="AtEnd">At the end of the column instead.</param>
public sealed record Destination(string? StageId, string? After = null, string? Before = null, bool AtEnd = false);

/// <summary>Moves an application to a stage and a place in its column.</summary>
public sealed class MoveApplication(SeeStages stages, FindPlace places, ChangeApplication change, Owned<TimelineEntry> timeline, TimeProvider clock)
{
    /// <summary>
    /// <paramref name="today"/> is the person's local date. A change of stage is written into the timeline with its <paramref name="cause"/>; null = the person moves it.
    /// Fails when the application or the stage does not exist, the application is in the archive, or the cause refuses.
    /// </summary>
    public async Task<Result<Moved>> Run(
        string userId, string id, Destination to, DateOnly today, MoveCause? cause = null, CancellationToken stop = default)
    {
        var list = await stages.Run(userId, stop);
        if (list.Find(to.StageId) is not { } stage)
            return StageFailures.NotFound;
        var rank = to.AtEnd ? await places.Last(userId, stage.Id, id, stop) : await places.Run(userId, stage.Id, id, to.After, to.Before, stop);
        StageMove? move = null;
        var changed = await change.Run(userId, id, application =>
        {
            if (cause?.Unless?.Invoke(application) is { Failure: { } no })
                return no;
            var moved = application.MoveTo(stage, rank, clock.GetUtcNow(), today);
            move = moved.IsOk ? moved.Value : null;
            return moved.Failure is { } refused ? refused : Result.Ok;
        }, stop);
        if (changed.Failure is { } failure)
            return failure;
        if (move is null)
            return new Moved(changed.Value, null, stage, null);
        var from = list.Find(move.FromStageId);
        var entry = TimelineEntry.Of(changed.Value, stage.Kind == StageKind.Applied ? TimelineKind.Applied : TimelineKind.StageChanged, clock.GetUtcNow(),
            "Moved from {0} to {1}", [new(from?.Name ?? "?"), new(stage.Name)], cause?.By ?? DoneBy.Person, cause?.Why, cause?.Subject, move, cause?.Mail);
        await timeline.Insert(userId, entry, stop);
        return new Moved(changed.Value, from, stage, entry.Id);
    }
}
