using Jams.Domain.Companies;
using Jams.Domain.Contacts;
using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Import;

/// <summary>Reads what the person has already, to know it again in a table.</summary>
public sealed class SeeThings(Owned<JobApplication> applications, Owned<Company> companies, Owned<Contact> contacts)
{
    internal async Task<ImportedThings> Run(ApplicationImport import, CancellationToken stop) => new(
        await companies.Find(import.UserId, company => true, stop),
        import.Mapping.ColumnOf(ImportField.ContactName) >= 0 ? await contacts.Find(import.UserId, contact => true, stop) : [],
        await applications.Find(import.UserId, application => true, stop));
}
