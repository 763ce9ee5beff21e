using Jams.Domain.Companies;
using Jams.Domain.Storage;

namespace Jams.Domain.Contacts;

/// <summary>Adds a contact.</summary>
public sealed class AddContact(Owned<Contact> contacts, FindOrAddCompany companies, TimeProvider clock)
{
    /// <summary><paramref name="company"/> is the name of where they work, or null; it is found or added. Fails as <see cref="Contact.Edit"/>, or when the company's name is too long.</summary>
    public async Task<Result<Contact>> Run(string userId, ContactDetails details, string? company, CancellationToken stop = default)
    {
        // Checked before a company is made for nothing.
        if (Contact.Add(userId, null, details, clock.GetUtcNow()) is { Failure: { } refused })
            return refused;
        Company? at = null;
        if (!string.IsNullOrWhiteSpace(company))
        {
            var found = await companies.Run(userId, company, stop);
            if (found.Failure is { } nameless)
                return nameless.For("Company");
            at = found.Value;
        }
        var made = Contact.Add(userId, at, details, clock.GetUtcNow());
        return made.IsOk && await contacts.Insert(userId, made.Value, stop) is { Failure: { } taken } ? taken : made;
    }
}
