using Jams.Domain.Companies;

namespace Jams.Web.Pages.Companies;

/// <summary>The companies a person has to do with.</summary>
public static class CompaniesRoom
{
    public static void AddCompaniesRoom(this WebApplicationBuilder builder) => builder.Services.AddCompanies();
}
