namespace Jams.Domain.Applications;

/// <summary>Adds a column to the person's board.</summary>
public sealed class AddStage(ChangeStages stages)
{
    /// <summary>Fails as <see cref="StageList.Add"/>.</summary>
    public async Task<Result> Run(string userId, string? name, StageKind kind, StageHue hue, CancellationToken stop = default) =>
        (await stages.Run(userId, list => list.Add(name ?? "", kind, hue).Failure is { } refused ? refused : Result.Ok, stop)).Failure is { } failure ? failure : Result.Ok;
}
