using Jams.Domain.Storage;

namespace Jams.Domain.Companies;

/// <summary>The person's company of this name or alias; it is added when it is new.</summary>
public sealed class FindOrAddCompany(FindCompany find, Owned<Company> companies, TimeProvider clock)
{
    /// <summary>Two requests at once get the same company. Fails when the name is empty or too long.</summary>
    public async Task<Result<Company>> Run(string userId, string? name, CancellationToken stop = default)
    {
        var made = Company.Add(userId, name, clock.GetUtcNow());
        if (!made.IsOk)
            return made;
        if (await find.Run(userId, made.Value.Name, stop) is { } known)
            return known;
        return (await companies.Insert(userId, made.Value, stop)).IsOk ? made : (await find.Run(userId, made.Value.Name, stop))!;
    }
}
