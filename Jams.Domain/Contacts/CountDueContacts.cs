using Jams.Domain.Storage;

namespace Jams.Domain.Contacts;

/// <summary>How many people are to be contacted.</summary>
public sealed class CountDueContacts(Owned<Contact> contacts)
{
    /// <summary>Those whose next contact is due by this local date.</summary>
    public Task<long> Run(string userId, DateOnly by, CancellationToken stop = default) => contacts.Count(userId, contact => contact.NextContactOn <= by, stop);
}
