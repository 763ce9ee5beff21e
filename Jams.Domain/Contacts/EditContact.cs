using Jams.Domain.Companies;
using Jams.Domain.Storage;

namespace Jams.Domain.Contacts;

/// <summary>Changes what is known about a contact.</summary>
public sealed class EditContact(Owned<Contact> contacts, FindOrAddCompany companies, TimeProvider clock)
{
    /// <summary>
    /// <paramref name="version"/> is the version the form was opened at; <paramref name="company"/> the name of where they work, or null. Fails when there is no such contact, another window was
    /// faster, or as <see cref="Contact.Edit"/>.
    /// </summary>
    public async Task<Result<Contact>> Run(string userId, string id, ContactDetails details, string? company, long version, CancellationToken stop = default)
    {
        if (await contacts.Get(userId, id, stop) is not { } contact)
            return ContactFailures.NotFound;
        if (contact.Version != version)
            return StorageFailures.Stale;
        if (contact.Edit(null, details, clock.GetUtcNow()) is { Failure: { } refused })
            return refused;
        if (!string.IsNullOrWhiteSpace(company))
        {
            var found = await companies.Run(userId, company, stop);
            if (found.Failure is { } nameless)
                return nameless.For("Company");
            contact.NameCompany(found.Value);
        }
        return await contacts.Replace(userId, contact, stop) is { Failure: { } stale } ? stale : contact;
    }
}
