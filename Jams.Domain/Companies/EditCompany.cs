using Jams.Domain.Storage;

namespace Jams.Domain.Companies;

/// <summary>Changes what is known about a company; its applications and people follow a new name.</summary>
public sealed class EditCompany(Owned<Company> companies, CarryCompany carry, TimeProvider clock)
{
    /// <summary>
    /// <paramref name="version"/> is the version the form was opened at. Fails when there is no such company, another window was faster, another company has the name, or as <see cref="Company.Edit"/>.
    /// </summary>
    public async Task<Result<Company>> Run(string userId, string id, CompanyDetails details, long version, CancellationToken stop = default)
    {
        if (await companies.Get(userId, id, stop) is not { } company)
            return CompanyFailures.NotFound;
        if (company.Version != version)
            return StorageFailures.Stale;
        var name = company.Name;
        if (company.Edit(details, clock.GetUtcNow()) is { Failure: { } refused })
            return refused;
        if (await companies.Replace(userId, company, stop) is { Failure: { } failure })
            return failure == StorageFailures.Duplicate ? CompanyFailures.NameTaken(company.Name) : failure;
        if (company.Name != name)
            await carry.Run(userId, id, company, stop);
        return company;
    }
}
