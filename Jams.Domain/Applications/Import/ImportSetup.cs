using Microsoft.Extensions.DependencyInjection;

namespace Jams.Domain.Applications.Import;

/// <summary>The use cases of bringing applications in by a table.</summary>
public static class ImportSetup
{
    /// <summary>Registers them; they keep nothing between two calls.</summary>
    public static IServiceCollection AddApplicationImport(this IServiceCollection services) => services
        .AddSingleton<UploadImport>().AddSingleton<SeeThings>().AddSingleton<SeeImport>().AddSingleton<SeeImports>().AddSingleton<MapImport>().AddSingleton<StartImport>()
        .AddSingleton<AddRows>().AddSingleton<RunImport>().AddSingleton<RunDueImports>().AddSingleton<SeeImported>().AddSingleton<UndoImport>().AddSingleton<DiscardImport>().AddSingleton<WriteBadRows>()
        .AddSingleton<ImportApplications>();
}
