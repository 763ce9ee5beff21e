using Jams.Domain.Applications;
using Jams.Domain.Contacts;
using Jams.Domain.Storage;

namespace Jams.Domain.Companies;

/// <summary>Gives everything that belongs to one company to a company under its present name: after a new name, or when two are merged.</summary>
public sealed class CarryCompany(Owned<JobApplication> applications, Owned<Contact> contacts, ChangeApplication change, ChangeContact changeContact)
{
    /// <summary>Doing it again goes on where it was broken off.</summary>
    public async Task Run(string userId, string fromId, Company to, CancellationToken stop = default)
    {
        foreach (var application in await applications.Find(userId, x => x.CompanyId == fromId, stop))
            if (application.CompanyId != to.Id || application.CompanyName != to.Name)
                await change.Run(userId, application.Id, found =>
                {
                    found.NameCompany(to);
                    return Result.Ok;
                }, stop);
        foreach (var contact in await contacts.Find(userId, x => x.CompanyId == fromId, stop))
            if (contact.CompanyId != to.Id || contact.CompanyName != to.Name)
                await changeContact.Run(userId, contact.Id, found =>
                {
                    found.NameCompany(to);
                    return Result.Ok;
                }, stop);
    }
}
