using Jams.Domain.Storage;
using Microsoft.Extensions.Localization;

namespace Jams.Domain.Applications;

/// <summary>The person takes an application back.</summary>
public sealed class WithdrawApplication(SeeStages see, ChangeStages changeStages, FindPlace places, ChangeApplication change, Owned<TimelineEntry> timeline, IStringLocalizer words, TimeProvider clock)
{
    /// <summary>
    /// It goes to the person's stage for withdrawn applications; without one to where rejected ones lie, else to another ended stage; a board without any gets a stage for it.
    /// Fails when it does not exist, is in the archive, or was withdrawn before.
    /// </summary>
    public async Task<Result<Moved>> Run(string userId, string id, string? reason, CancellationToken stop = default)
    {
        var list = await see.Run(userId, stop);
        var ended = await Ended(userId, list, stop);
        if (!ended.IsOk)
            return ended.Failure!;
        var rank = await places.Run(userId, ended.Value.Id, id, null, null, stop);
        StageMove? move = null;
        var changed = await change.Run(userId, id, application =>
        {
            var moved = application.Withdraw(ended.Value, rank, clock.GetUtcNow());
            move = moved.IsOk ? moved.Value : null;
            return moved.Failure is { } refused ? refused : Result.Ok;
        }, stop);
        if (changed.Failure is { } failure)
            return failure;
        var entry = TimelineEntry.Of(changed.Value, TimelineKind.Withdrawn, clock.GetUtcNow(), "You withdrew the application",
            why: reason?.Trim() is { Length: > 0 } why ? why[..Math.Min(why.Length, JobApplication.TextLimit)] : null, move: move);
        await timeline.Insert(userId, entry, stop);
        return new Moved(changed.Value, list.Find(move!.FromStageId), ended.Value, entry.Id);
    }

    private async Task<Result<Stage>> Ended(string userId, StageList list, CancellationToken stop)
    {
        if ((list.First(StageKind.Withdrawn) ?? list.First(StageKind.Rejected) ?? list.First(StageKind.Ghosted)) is { } stage)
            return stage;
        var changed = await changeStages.Run(userId, stages =>
            stages.First(StageKind.Withdrawn) is null && stages.Add(words[StageList.DefaultName(StageKind.Withdrawn)], StageKind.Withdrawn, StageHue.Stone).Failure is { } refused ? refused : Result.Ok, stop);
        return changed.IsOk ? changed.Value.First(StageKind.Withdrawn)! : changed.Failure!;
    }
}
