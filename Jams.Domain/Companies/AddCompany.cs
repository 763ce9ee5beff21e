using Jams.Domain.Storage;

namespace Jams.Domain.Companies;

/// <summary>Adds a company by form.</summary>
public sealed class AddCompany(FindCompany find, Owned<Company> companies, TimeProvider clock)
{
    /// <summary>Fails as <see cref="Company.Edit"/>, or when the person has a company of this name or alias.</summary>
    public async Task<Result<Company>> Run(string userId, CompanyDetails details, CancellationToken stop = default)
    {
        var made = Company.Add(userId, details.Name, clock.GetUtcNow());
        if (!made.IsOk)
            return made;
        if (made.Value.Edit(details, clock.GetUtcNow()) is { Failure: { } refused })
            return refused;
        if (await find.Run(userId, made.Value.Name, stop) is { } known)
            return CompanyFailures.NameTaken(known.Name);
        return (await companies.Insert(userId, made.Value, stop)).IsOk ? made : CompanyFailures.NameTaken(made.Value.Name);
    }
}
