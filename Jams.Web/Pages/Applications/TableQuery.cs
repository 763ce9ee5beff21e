using System.Globalization;
using Jams.Domain.Applications;
using Jams.Domain.Applications.Table;
using Microsoft.AspNetCore.Http.Extensions;

namespace Jams.Web.Pages.Applications;

/// <summary>What the address of the table says: the board's filters, a stage, the order and the page. What cannot be read is left out.</summary>
public sealed record TableQuery
{
    /// <summary>The filters, with the same names as on the board.</summary>
    public BoardQuery Board { get; init; } = new();
    public string? Stage { get; init; }
    public TableSort Sort { get; init; }
    public bool Descending { get; init; } = true;
    public int Page { get; init; } = 1;

    /// <summary>Whether the rows of this page come ticked: the way without script.</summary>
    public bool Ticked { get; init; }

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrow => Board.Text is not null || Board.NeedsMe || Board.Narrowed > 0 || Stage is not null;

    /// <summary>How many filters of the drawer are on.</summary>
    public int Narrowed => Board.Narrowed + (Stage is null ? 0 : 1);

    public static TableQuery Of(IQueryCollection query)
    {
        var sort = Enum.TryParse<TableSort>(query["sort"], ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : TableSort.Changed;
        return new TableQuery
        {
            Board = BoardQuery.Of(query) with { More = null, At = null },
            Stage = query["stage"].ToString() is { Length: > 0 and <= 64 } stage ? stage : null,
            Sort = sort,
            Descending = query["dir"].ToString() switch { "asc" => false, "desc" => true, _ => StartsDescending(sort) },
            Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 100_000) : 1,
            Ticked = query["ticked"] == "page",
        };
    }

    public ApplicationFilter Filter(DateOnly today) => Board.Filter(today) with { StageId = Stage };

    public TableRequest Request(DateOnly today) => new(Filter(today), Sort, Descending, Page);

    /// <summary>The same list, sorted by this column: again in the other direction when it is already.</summary>
    public TableQuery By(TableSort sort) => this with { Sort = sort, Descending = sort == Sort ? !Descending : StartsDescending(sort), Page = 1, Ticked = false };

    public string Url => "/applications/table" + ToString();

    /// <summary>The query with its question mark, or nothing.</summary>
    public override string ToString()
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Pairs())
            query.Add(name, value);
        return query.ToString();
    }

    /// <summary>What is set, under its name in the address.</summary>
    public IEnumerable<(string Name, string Value)> Pairs()
    {
        foreach (var pair in Board.Pairs())
            yield return pair;
        if (Stage is not null)
            yield return ("stage", Stage);
        if (Sort != TableSort.Changed)
            yield return ("sort", Sort.ToString().ToLowerInvariant());
        if (Descending != StartsDescending(Sort))
            yield return ("dir", Descending ? "desc" : "asc");
        if (Page > 1)
            yield return ("page", Page.ToString(CultureInfo.InvariantCulture));
        if (Ticked)
            yield return ("ticked", "page");
    }

    // Days begin with the latest, names with A.
    private static bool StartsDescending(TableSort sort) => sort is TableSort.Changed or TableSort.Applied;
}
