using Microsoft.Extensions.DependencyInjection;

namespace Jams.Domain.Companies;

/// <summary>The use cases of companies. Finding and adding them are registered with applications, which need them.</summary>
public static class CompaniesSetup
{
    /// <summary>Registers them; they keep nothing between two calls.</summary>
    public static IServiceCollection AddCompanies(this IServiceCollection services) => services
        .AddSingleton<SeeCompanies>().AddSingleton<SeeCompany>().AddSingleton<AddCompany>().AddSingleton<EditCompany>().AddSingleton<CarryCompany>().AddSingleton<MergeCompanies>().AddSingleton<DeleteCompany>();
}
