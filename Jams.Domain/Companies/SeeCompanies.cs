using System.Linq.Expressions;
using Jams.Domain.Applications;
using Jams.Domain.Storage;

namespace Jams.Domain.Companies;

/// <summary>A company in the list.</summary>
/// <param name="Company">The company.</param>
/// <param name="Open">Its applications that have not ended.</param>
/// <param name="All">All its applications, the archive included.</param>
public sealed record CompanyLine(Company Company, int Open, int All);

/// <summary>A page of companies.</summary>
/// <param name="Lines">By name.</param>
/// <param name="Count">How many match.</param>
/// <param name="Page">The number of the page, from 1.</param>
public sealed record CompanyPage(IReadOnlyList<CompanyLine> Lines, long Count, int Page)
{
    /// <summary>How many pages there are, at least one.</summary>
    public int Pages => (int)Math.Max(1, (Count + SeeCompanies.PageSize - 1) / SeeCompanies.PageSize);
}

/// <summary>The person's companies.</summary>
public sealed class SeeCompanies(Owned<Company> companies, Owned<JobApplication> applications)
{
    /// <summary>Companies on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Those whose name or alias has words that begin like each word of <paramref name="text"/>; pages beyond the last are the last.</summary>
    public async Task<CompanyPage> Run(string userId, string? text, int page, CancellationToken stop = default)
    {
        Expression<Func<Company, bool>> where = company => true;
        foreach (var term in SearchText.Terms(text ?? ""))
            where = where.And(company => company.Words.Any(word => word.StartsWith(term, StringComparison.Ordinal)));
        var count = await companies.Count(userId, where, stop);
        if (count == 0)
            return new CompanyPage([], 0, 1);
        page = (int)Math.Clamp(page, 1, (count + PageSize - 1) / PageSize);
        var found = await companies.Find(userId, new Query<Company>(where).By(company => company.Key).Skip((page - 1) * PageSize).Take(PageSize), stop);
        var ids = found.Select(company => company.Id).ToList();
        var theirs = (await applications.Find(userId, x => ids.Contains(x.CompanyId), stop)).ToLookup(application => application.CompanyId);
        return new CompanyPage(
            [.. found.Select(company => new CompanyLine(company, theirs[company.Id].Count(x => !x.Kind.IsEnded() && x.ArchivedAt is null), theirs[company.Id].Count()))], count, page);
    }

    /// <summary>All companies by name, for choosing one; at most a thousand.</summary>
    public Task<IReadOnlyList<Company>> All(string userId, CancellationToken stop = default) =>
        companies.Find(userId, new Query<Company>(company => true).By(company => company.Key).Take(1000), stop);
}
