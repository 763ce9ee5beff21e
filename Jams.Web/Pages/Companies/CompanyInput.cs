using Jams.Domain.Companies;
using Jams.Web.Shell;

namespace Jams.Web.Pages.Companies;

/// <summary>The form of a company as it is typed; lists stand on lines.</summary>
public sealed class CompanyInput
{
    public string? Name { get; set; }
    public string? Aliases { get; set; }
    public string? Domains { get; set; }
    public string? Links { get; set; }
    public string? Notes { get; set; }

    /// <summary>The version the form was opened at.</summary>
    public long Version { get; set; }

    public static CompanyInput Of(Company company) => new()
    {
        Name = company.Name, Aliases = TypedList.Of(company.Aliases), Domains = TypedList.Of(company.Domains), Links = TypedList.Of(company.Links), Notes = company.Notes, Version = company.Version,
    };

    public CompanyDetails Details() => new()
    {
        Name = Name, Aliases = TypedList.Of(Aliases), Domains = TypedList.Of(Domains, ',', ' '), Links = TypedList.Of(Links, ' '), Notes = Notes,
    };
}
