using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>Deletes a column; its applications go to another one first.</summary>
public sealed class DeleteStage(SeeStages see, ChangeStages change, Owned<JobApplication> applications, ChangeApplication changeApplication, TimeProvider clock)
{
    // As many as fit into one commit of the storage; they are written side by side.
    private const int AtOnce = 64;

    /// <summary>
    /// Moves what lies in the stage (the archive included) to the end of <paramref name="moveTo"/>, then deletes it. Breaking off in the middle leaves both columns whole; doing it again goes on.
    /// Fails when a stage does not exist, when it is the last, or when it is not empty and no other stage is named.
    /// </summary>
    public async Task<Result> Run(string userId, string id, string? moveTo, CancellationToken stop = default)
    {
        var list = await see.Run(userId, stop);
        if (list.Find(id) is null)
            return StageFailures.NotFound;
        if (list.Stages.Count == 1)
            return StageFailures.LastOne;
        var heir = moveTo == id ? null : list.Find(moveTo);
        if (heir is null && await applications.Count(userId, x => x.StageId == id, stop) > 0)
            return StageFailures.NotEmpty;
        if (heir is not null)
            await Empty(userId, id, heir, stop);
        if ((await change.Run(userId, stages => stages.Remove(id), stop)).Failure is { } failure)
            return failure;
        // What another window moved there in between.
        await Empty(userId, id, heir ?? list.Stages.First(stage => stage.Id != id), stop);
        return Result.Ok;
    }

    private async Task Empty(string userId, string id, Stage heir, CancellationToken stop)
    {
        while (await applications.Find(userId, new Query<JobApplication>(x => x.StageId == id).By(x => x.Rank).Take(AtOnce), stop) is { Count: > 0 } some)
        {
            var last = await applications.Find(userId, new Query<JobApplication>(x => x.StageId == heir.Id).ByDescending(x => x.Rank).Take(1), stop);
            var rank = last is [var lowest] ? lowest.Rank : 0;
            await Task.WhenAll(some.Select((application, place) => changeApplication.Run(userId, application.Id, found =>
            {
                found.Adopt(heir, rank + (place + 1) * Ranks.Gap, clock.GetUtcNow());
                return Result.Ok;
            }, stop)));
        }
    }
}
