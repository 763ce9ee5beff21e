using System.Linq.Expressions;
using Jams.Domain.Storage;

namespace Jams.Domain.Contacts;

/// <summary>Contacts by the beginnings of their words.</summary>
public sealed class FindContacts(Owned<Contact> contacts)
{
    /// <summary>Most contacts that are found at once.</summary>
    public const int Limit = 50;

    /// <summary>Those whose name, company, role or address has words that begin like each word of <paramref name="text"/>, by name, without <paramref name="except"/>; at most <see cref="Limit"/>.</summary>
    public async Task<IReadOnlyList<Contact>> Run(string userId, string text, IReadOnlyList<string> except, CancellationToken stop = default)
    {
        Expression<Func<Contact, bool>> where = contact => true;
        foreach (var term in SearchText.Terms(text))
            where = where.And(contact => contact.Words.Any(word => word.StartsWith(term, StringComparison.Ordinal)));
        var found = await contacts.Find(userId, new Query<Contact>(where).By(contact => contact.NameKey).Take(Limit + except.Count), stop);
        return [.. found.Where(contact => !except.Contains(contact.Id)).Take(Limit)];
    }
}
