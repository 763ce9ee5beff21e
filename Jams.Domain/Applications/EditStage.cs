namespace Jams.Domain.Applications;

/// <summary>Gives a column another name and colour; what it means stays.</summary>
public sealed class EditStage(ChangeStages stages)
{
    /// <summary>Fails as <see cref="StageList.Change"/>.</summary>
    public async Task<Result> Run(string userId, string id, string? name, StageHue hue, CancellationToken stop = default) =>
        (await stages.Run(userId, list => list.Change(id, name ?? "", hue).Failure is { } refused ? refused : Result.Ok, stop)).Failure is { } failure ? failure : Result.Ok;
}
