using Jams.Domain.Companies;
using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>Whether the person has an application for the same job already.</summary>
public sealed class FindDuplicate(FindCompany companies, Owned<JobApplication> applications)
{
    /// <summary>The newest application with the same comparable link, or with the same company (by name or alias) and comparable role, the archive included; null when there is none.</summary>
    public async Task<JobApplication?> Run(string userId, string? company, string? role, string? link, CancellationToken stop = default)
    {
        if (WebAddress.Of(link) is { IsOk: true, Value: { } address } && WebAddress.Key(address) is { } linkKey && linkKey.Contains('/')
            && await First(userId, new(x => x.LinkKey == linkKey), stop) is { } linked)
            return linked;
        if (string.IsNullOrWhiteSpace(company) || string.IsNullOrWhiteSpace(role))
            return null;
        var companyKey = (await companies.Run(userId, company, stop))?.Key ?? CompanyKey.Of(company);
        var roleKey = RoleKey.Of(role);
        return await First(userId, new(x => x.CompanyKey == companyKey && x.RoleKey == roleKey), stop);
    }

    private async Task<JobApplication?> First(string userId, Query<JobApplication> query, CancellationToken stop) =>
        await applications.Find(userId, query.ByDescending(x => x.AddedAt).Take(1), stop) is [var found] ? found : null;
}
