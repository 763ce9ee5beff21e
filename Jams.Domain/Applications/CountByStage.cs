using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>A stage with what lies in it.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Count">How many applications, the archive included.</param>
public sealed record StageCount(Stage Stage, long Count);

/// <summary>The person's stages with how much lies in each.</summary>
public sealed class CountByStage(SeeStages stages, Owned<JobApplication> applications)
{
    /// <summary>In the person's order, the archive included.</summary>
    public async Task<IReadOnlyList<StageCount>> Run(string userId, CancellationToken stop = default)
    {
        var counts = new List<StageCount>();
        foreach (var stage in (await stages.Run(userId, stop)).Stages)
            counts.Add(new(stage, await applications.Count(userId, x => x.StageId == stage.Id, stop)));
        return counts;
    }
}
