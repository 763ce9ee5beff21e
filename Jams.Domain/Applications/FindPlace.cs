using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>Finds the number for a place in a column of the board, and makes room when there is none left.</summary>
public sealed class FindPlace(Owned<JobApplication> applications, ChangeApplication change)
{
    /// <summary>
    /// The rank right below the card <paramref name="after"/>, else right above <paramref name="before"/>, else on top of the column. Cards that are not in the column (any more) count as not given.
    /// </summary>
    public async Task<long> Run(string userId, string stageId, string moved, string? after, string? before, CancellationToken stop = default)
    {
        for (var spread = false; ; spread = true)
        {
            var (above, below) = await Neighbours(userId, stageId, moved, after, before, stop);
            if (Ranks.Between(above?.Rank, below?.Rank) is { } rank)
                return rank;
            if (spread)
                return below!.Rank;
            await Spread(userId, stageId, stop);
        }
    }

    /// <summary>The rank below all others of the column.</summary>
    public async Task<long> Last(string userId, string stageId, string moved, CancellationToken stop = default) =>
        await First(userId, new Query<JobApplication>(x => x.ArchivedAt == null && x.StageId == stageId && x.Id != moved).ByDescending(x => x.Rank), stop) is { } last ? last.Rank + Ranks.Gap : 0;

    private async Task<(JobApplication? Above, JobApplication? Below)> Neighbours(string userId, string stageId, string moved, string? after, string? before, CancellationToken stop)
    {
        if (await In(userId, stageId, after, stop) is { } upper)
            return (upper, await Next(userId, stageId, moved, upper, stop));
        if (await In(userId, stageId, before, stop) is { } lower)
            return (await Previous(userId, stageId, moved, lower, stop), lower);
        return (null, await First(userId, new Query<JobApplication>(x => x.ArchivedAt == null && x.StageId == stageId && x.Id != moved).By(x => x.Rank), stop));
    }

    private async Task<JobApplication?> In(string userId, string stageId, string? id, CancellationToken stop) =>
        id is { Length: > 0 } && await applications.Get(userId, id, stop) is { ArchivedAt: null } found && found.StageId == stageId ? found : null;

    // A neighbour of the same rank leaves no room between; then the column is spread.
    private Task<JobApplication?> Next(string userId, string stageId, string moved, JobApplication upper, CancellationToken stop) =>
        First(userId, new Query<JobApplication>(x => x.ArchivedAt == null && x.StageId == stageId && x.Rank >= upper.Rank && x.Id != moved && x.Id != upper.Id).By(x => x.Rank), stop);

    private Task<JobApplication?> Previous(string userId, string stageId, string moved, JobApplication lower, CancellationToken stop) =>
        First(userId, new Query<JobApplication>(x => x.ArchivedAt == null && x.StageId == stageId && x.Rank <= lower.Rank && x.Id != moved && x.Id != lower.Id).ByDescending(x => x.Rank), stop);

    private async Task<JobApplication?> First(string userId, Query<JobApplication> query, CancellationToken stop) =>
        await applications.Find(userId, query.Take(1), stop) is [var found] ? found : null;

    private async Task Spread(string userId, string stageId, CancellationToken stop)
    {
        var column = await applications.Find(userId, new Query<JobApplication>(x => x.ArchivedAt == null && x.StageId == stageId).By(x => x.Rank), stop);
        foreach (var part in column.Select((card, place) => (card.Id, Rank: place * Ranks.Gap)).Chunk(64))
            await Task.WhenAll(part.Select(card => change.Run(userId, card.Id, found =>
            {
                found.Rerank(card.Rank);
                return Result.Ok;
            }, stop)));
    }
}
