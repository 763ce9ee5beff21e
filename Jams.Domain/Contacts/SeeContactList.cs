using System.Linq.Expressions;
using Jams.Domain.Storage;

namespace Jams.Domain.Contacts;

/// <summary>Which contacts, in which order.</summary>
public enum ContactView
{
    /// <summary>Everybody: who is to be contacted by their day, then those who have waited longest.</summary>
    Attention,
    /// <summary>Everybody, by name.</summary>
    All,
    /// <summary>Who is to be contacted, the longest due first.</summary>
    Due,
    /// <summary>Everybody, the latest contact first.</summary>
    Recent,
}

/// <summary>A page of contacts.</summary>
/// <param name="Contacts">In the order asked for.</param>
/// <param name="Count">How many match.</param>
/// <param name="Due">How many of all are due.</param>
/// <param name="Page">The number of the page, from 1.</param>
public sealed record ContactPage(IReadOnlyList<Contact> Contacts, long Count, long Due, int Page)
{
    /// <summary>How many pages there are, at least one.</summary>
    public int Pages => (int)Math.Max(1, (Count + SeeContactList.PageSize - 1) / SeeContactList.PageSize);
}

/// <summary>The person's contacts.</summary>
public sealed class SeeContactList(Owned<Contact> contacts, CountDueContacts countDue)
{
    /// <summary>Contacts on a page.</summary>
    public const int PageSize = 50;

    /// <summary>
    /// Those whose name, company, role or address has words that begin like each word of <paramref name="text"/>; pages beyond the last are the last. <paramref name="today"/> is the person's local date.
    /// </summary>
    public async Task<ContactPage> Run(string userId, string? text, ContactView view, DateOnly today, int page, CancellationToken stop = default)
    {
        Expression<Func<Contact, bool>> where = view == ContactView.Due ? contact => contact.NextContactOn <= today : contact => true;
        foreach (var term in SearchText.Terms(text ?? ""))
            where = where.And(contact => contact.Words.Any(word => word.StartsWith(term, StringComparison.Ordinal)));
        var count = await contacts.Count(userId, where, stop);
        if (count == 0)
            return new ContactPage([], 0, await countDue.Run(userId, today, stop), 1);
        page = (int)Math.Clamp(page, 1, (count + PageSize - 1) / PageSize);
        var found = view switch
        {
            ContactView.Attention => await ByAttention(userId, where, (page - 1) * PageSize, stop),
            ContactView.Due => await Part(userId, new Query<Contact>(where).By(contact => contact.NextContactOn), (page - 1) * PageSize, PageSize, stop),
            ContactView.Recent => await Part(userId, new Query<Contact>(where).ByDescending(contact => contact.LastContactOn), (page - 1) * PageSize, PageSize, stop),
            _ => await Part(userId, new Query<Contact>(where), (page - 1) * PageSize, PageSize, stop),
        };
        return new ContactPage(found, count, await countDue.Run(userId, today, stop), page);
    }

    // Two lists, one after the other: null sorts before every day, but who has a day comes first.
    private async Task<IReadOnlyList<Contact>> ByAttention(string userId, Expression<Func<Contact, bool>> where, int skip, CancellationToken stop)
    {
        var planned = where.And(contact => contact.NextContactOn != null);
        var first = await Part(userId, new Query<Contact>(planned).By(contact => contact.NextContactOn), skip, PageSize, stop);
        if (first.Count == PageSize)
            return first;
        var into = first.Count > 0 || skip == 0 ? 0 : skip - (int)await contacts.Count(userId, planned, stop);
        var rest = new Query<Contact>(where.And(contact => contact.NextContactOn == null)).By(contact => contact.LastContactOn);
        return [.. first, .. await Part(userId, rest, into, PageSize - first.Count, stop)];
    }

    private Task<IReadOnlyList<Contact>> Part(string userId, Query<Contact> query, int skip, int take, CancellationToken stop) =>
        contacts.Find(userId, query.By(contact => contact.NameKey).Skip(skip).Take(take), stop);
}
