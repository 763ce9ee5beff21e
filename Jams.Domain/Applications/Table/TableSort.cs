namespace Jams.Domain.Applications.Table;

/// <summary>The columns a table of applications can be sorted by. Salaries are sealed, so storage cannot sort by them.</summary>
public enum TableSort
{
    /// <summary>When anything about it last changed.</summary>
    Changed,
    /// <summary>The company's name.</summary>
    Company,
    /// <summary>The role.</summary>
    Role,
    /// <summary>The stage, in the order of the person's board.</summary>
    Stage,
    /// <summary>The date of sending.</summary>
    Applied,
    /// <summary>The day it needs the person.</summary>
    Needs,
}

/// <summary>Which part of the person's applications, in which order.</summary>
/// <param name="Filter">Which.</param>
/// <param name="Sort">The column.</param>
/// <param name="Descending">Largest first.</param>
/// <param name="Page">The number of the page, from 1.</param>
public sealed record TableRequest(ApplicationFilter Filter, TableSort Sort, bool Descending, int Page);
