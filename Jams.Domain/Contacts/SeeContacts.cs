using Jams.Domain.Storage;

namespace Jams.Domain.Contacts;

/// <summary>Contacts by their ids.</summary>
public sealed class SeeContacts(Owned<Contact> contacts)
{
    /// <summary>In the order of the ids; those that were deleted are missing.</summary>
    public async Task<IReadOnlyList<Contact>> Run(string userId, IReadOnlyList<string> ids, CancellationToken stop = default)
    {
        if (ids.Count == 0)
            return [];
        var found = (await contacts.Find(userId, contact => ids.Contains(contact.Id), stop)).ToDictionary(contact => contact.Id);
        return [.. ids.Select(id => found.GetValueOrDefault(id)).OfType<Contact>()];
    }
}
