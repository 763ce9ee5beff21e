using Microsoft.Extensions.DependencyInjection;

namespace Jams.Domain.Applications.Export;

/// <summary>The use cases of taking applications out.</summary>
public static class ExportSetup
{
    /// <summary>Registers them; they keep nothing between two calls.</summary>
    public static IServiceCollection AddApplicationExport(this IServiceCollection services) => services
        .AddSingleton<CountApplications>().AddSingleton<ReadForExport>().AddSingleton<ExportTable>().AddSingleton<ExportApplications>().AddSingleton<ExportPerson>();
}
