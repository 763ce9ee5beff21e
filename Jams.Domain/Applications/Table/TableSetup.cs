using Microsoft.Extensions.DependencyInjection;

namespace Jams.Domain.Applications.Table;

/// <summary>The use cases of the table of applications.</summary>
public static class TableSetup
{
    /// <summary>Registers them; they keep nothing between two calls.</summary>
    public static IServiceCollection AddApplicationTable(this IServiceCollection services) => services.AddSingleton<SeeTable>().AddSingleton<ChangeMany>().AddSingleton<UndoMany>();
}
