using Jams.Domain.Storage;

namespace Jams.Domain.Companies;

/// <summary>The person's company of a name or alias, if there is one.</summary>
public sealed class FindCompany(Owned<Company> companies)
{
    /// <summary>Finds by comparable name, then by alias; null when none matches.</summary>
    public async Task<Company?> Run(string userId, string name, CancellationToken stop = default)
    {
        var key = CompanyKey.Of(name);
        var named = await companies.Find(userId, new Query<Company>(company => company.Key == key).Take(1), stop);
        if (named.Count == 0)
            named = await companies.Find(userId, new Query<Company>(company => company.AliasKeys.Contains(key)).Take(1), stop);
        return named is [var found] ? found : null;
    }
}
