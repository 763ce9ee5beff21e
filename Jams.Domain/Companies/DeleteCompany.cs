using Jams.Domain.Applications;
using Jams.Domain.Contacts;
using Jams.Domain.Storage;

namespace Jams.Domain.Companies;

/// <summary>Deletes a company that nothing belongs to.</summary>
public sealed class DeleteCompany(Owned<Company> companies, Owned<JobApplication> applications, Owned<Contact> contacts)
{
    /// <summary>Fails when there is no such company, or applications or people belong to it.</summary>
    public async Task<Result> Run(string userId, string id, CancellationToken stop = default)
    {
        if (await companies.Get(userId, id, stop) is null)
            return CompanyFailures.NotFound;
        if (await applications.Count(userId, x => x.CompanyId == id, stop) > 0 || await contacts.Count(userId, x => x.CompanyId == id, stop) > 0)
            return CompanyFailures.InUse;
        await companies.Delete(userId, id, stop);
        return Result.Ok;
    }
}
