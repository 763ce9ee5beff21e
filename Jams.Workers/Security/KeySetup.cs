using Jams.Domain.Security;
using Jams.Domain.Storage;
using Jams.Workers.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Jams.Workers.Security;

internal static class KeySetup
{
    /// <summary>Master key → key ring (a new key every 90 days) → data keys → everything sealed.</summary>
    public static IServiceCollection AddJamsKeys(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IMasterKey, LocalMasterKey>();
        services.AddSingleton<MasterKeyStart>();
        services.AddSingleton(provider => new Keyring(
            provider.GetRequiredService<IDocuments<DataKey>>(), provider.GetRequiredService<IDataProtectionProvider>(), provider.GetRequiredService<IStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Resealing(
            provider.GetRequiredService<IStore>(), provider.GetRequiredService<StorageOptions>(), provider.GetRequiredService<Keyring>(), provider.GetRequiredService<ILogger<Resealing>>()));
        services.AddSingleton<RotateDataKeys>();
        services.AddSingleton<ISearchKeys, SearchKeys>();
        services.AddSingleton(provider => new Lazy<Keyring>(provider.GetRequiredService<Keyring>));
        services.AddDataProtection().SetApplicationName("jams").SetDefaultKeyLifetime(TimeSpan.FromDays(90));
        // It would load the ring before the master key is proved; StorageStart does it in order.
        foreach (var early in services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToList())
            services.Remove(early);
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(ring =>
        {
            ring.XmlRepository = ActivatorUtilities.CreateInstance<StoredKeyRing>(provider);
            ring.XmlEncryptor = ActivatorUtilities.CreateInstance<MasterKeyXml>(provider);
        }));
        return services;
    }
}
