using Jams.Domain.Applications.Export;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Domain.Accounts;

/// <summary>The use cases of people's own settings.</summary>
public static class SettingsSetup
{
    /// <summary>Registers them; they keep nothing between two calls.</summary>
    public static IServiceCollection AddSettings(this IServiceCollection services) => services
        .AddSingleton<ChangeOwnAccount>().AddSingleton<SaveProfile>().AddSingleton<SaveLooks>()
        .AddSingleton<SeePasskeys>().AddSingleton<RenamePasskey>().AddSingleton<SeeSignIns>()
        .AddApplicationExport();
}
