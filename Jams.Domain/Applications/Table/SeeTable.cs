using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Table;

/// <summary>A page of the table.</summary>
/// <param name="Rows">In the order asked for.</param>
/// <param name="Count">How many applications match.</param>
/// <param name="Page">The number of the page, from 1.</param>
/// <param name="Stages">The person's stages.</param>
public sealed record TablePage(IReadOnlyList<JobApplication> Rows, long Count, int Page, StageList Stages)
{
    /// <summary>How many pages there are, at least one.</summary>
    public int Pages => (int)Math.Max(1, (Count + SeeTable.PageSize - 1) / SeeTable.PageSize);

    /// <summary>The number of the first row, from 1; 0 when there is none.</summary>
    public long First => Count == 0 ? 0 : (Page - 1) * (long)SeeTable.PageSize + 1;

    /// <summary>The number of the last row.</summary>
    public long Last => Math.Min(Count, Page * (long)SeeTable.PageSize);
}

/// <summary>The person's applications as a table.</summary>
public sealed class SeeTable(Owned<JobApplication> applications, SeeStages stages)
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The page asked for; pages beyond the last are the last.</summary>
    public async Task<TablePage> Run(string userId, TableRequest request, CancellationToken stop = default)
    {
        var list = await stages.Run(userId, stop);
        return request.Sort == TableSort.Stage ? await ByStage(userId, request, list, stop) : await Sorted(userId, request, list, stop);
    }

    /// <summary>All that match, in the order of the table; the stages in the board's order are left to <see cref="Run"/>.</summary>
    public static Query<JobApplication> Query(TableRequest request)
    {
        var query = new Query<JobApplication>(request.Filter.Where());
        // The id goes the same way as the column: then one index gives the whole order.
        return (request.Sort, request.Descending) switch
        {
            (TableSort.Company, false) => query.By(x => x.CompanyKey),
            (TableSort.Company, true) => query.ByDescending(x => x.CompanyKey).ByDescending(x => x.Id),
            (TableSort.Role, false) => query.By(x => x.RoleKey),
            (TableSort.Role, true) => query.ByDescending(x => x.RoleKey).ByDescending(x => x.Id),
            (TableSort.Stage, false) => query.By(x => x.StageId).By(x => x.Rank),
            (TableSort.Stage, true) => query.ByDescending(x => x.StageId).ByDescending(x => x.Rank).ByDescending(x => x.Id),
            (TableSort.Applied, false) => query.By(x => x.AppliedOn),
            (TableSort.Applied, true) => query.ByDescending(x => x.AppliedOn).ByDescending(x => x.Id),
            (TableSort.Needs, false) => query.By(x => x.NeedsYouOn),
            (TableSort.Needs, true) => query.ByDescending(x => x.NeedsYouOn).ByDescending(x => x.Id),
            (_, false) => query.By(x => x.ChangedAt),
            _ => query.ByDescending(x => x.ChangedAt).ByDescending(x => x.Id),
        };
    }

    private async Task<TablePage> Sorted(string userId, TableRequest request, StageList list, CancellationToken stop)
    {
        var query = Query(request);
        var page = Math.Max(1, request.Page);
        var rows = await applications.Find(userId, query.Skip((page - 1) * PageSize).Take(PageSize), stop);
        // A first page that is not full counts itself.
        var count = page == 1 && rows.Count < PageSize ? rows.Count : await applications.Count(userId, query.Filter, stop);
        if (rows.Count > 0 || page == 1)
            return new TablePage(rows, count, page, list);
        return await Sorted(userId, request with { Page = (int)Math.Max(1, (count + PageSize - 1) / PageSize) }, list, stop);
    }

    // Stage after stage in the board's order: the order is the person's, no index knows it.
    private async Task<TablePage> ByStage(string userId, TableRequest request, StageList list, CancellationToken stop)
    {
        var counts = new List<(Stage Stage, long Count)>();
        foreach (var stage in request.Descending ? list.Stages.Reverse() : list.Stages)
            if (request.Filter.StageId is null || request.Filter.StageId == stage.Id)
                counts.Add((stage, await applications.Count(userId, (request.Filter with { StageId = stage.Id }).Where(), stop)));
        var count = counts.Sum(each => each.Count);
        var page = (int)Math.Clamp(request.Page, 1, Math.Max(1, (count + PageSize - 1) / PageSize));
        var (skip, rows) = ((page - 1) * (long)PageSize, new List<JobApplication>(PageSize));
        foreach (var (stage, within) in counts)
        {
            if (rows.Count < PageSize && skip < within)
            {
                var query = new Query<JobApplication>((request.Filter with { StageId = stage.Id }).Where()).By(x => x.Rank);
                rows.AddRange(await applications.Find(userId, query.Skip((int)skip).Take(PageSize - rows.Count), stop));
            }
            skip = Math.Max(0, skip - within);
        }
        return new TablePage(rows, count, page, list);
    }
}
