using Jams.Domain.Storage;

namespace Jams.Domain.Contacts;

/// <summary>The people to be contacted, for pages that show what needs the person.</summary>
public sealed class SeeDueContacts(Owned<Contact> contacts)
{
    /// <summary>Most that are shown at once.</summary>
    public const int Limit = 20;

    /// <summary>Those whose next contact is due by this local date, the longest due first; at most <see cref="Limit"/>.</summary>
    public Task<IReadOnlyList<Contact>> Run(string userId, DateOnly by, CancellationToken stop = default) =>
        contacts.Find(userId, new Query<Contact>(contact => contact.NextContactOn <= by).By(contact => contact.NextContactOn).By(contact => contact.NameKey).Take(Limit), stop);
}
