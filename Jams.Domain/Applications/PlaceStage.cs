namespace Jams.Domain.Applications;

/// <summary>Puts a column at another place of the board.</summary>
public sealed class PlaceStage(ChangeStages stages)
{
    /// <summary><paramref name="place"/> counts from 0. Fails when there is no such stage.</summary>
    public async Task<Result> Run(string userId, string id, int place, CancellationToken stop = default) =>
        (await stages.Run(userId, list => list.Place(id, place), stop)).Failure is { } failure ? failure : Result.Ok;
}
