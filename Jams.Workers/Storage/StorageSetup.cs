using Jams.Domain.Storage;
using Jams.Workers.Security;
using Jams.Workers.Storage.Backup;
using Jams.Workers.Storage.Files;
using Jams.Workers.Storage.Mongo;
using Jams.Workers.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Workers.Storage;

public static class StorageSetup
{
    public static IServiceCollection AddJamsStorage(this IServiceCollection services, StorageOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(typeof(DocumentCodec<>));
        if (options.MongoConnection is null)
            services.AddSqlite();
        else
            services.AddMongo();
        services.AddSingleton<IFiles, SealedFiles>();
        services.AddSingleton(typeof(Owned<>));
        services.AddSingleton(provider => new StorageStart(provider.GetRequiredService<IStore>(), provider.GetRequiredService<MasterKeyStart>(), provider.GetRequiredService<Keyring>()));
        services.AddSingleton(provider => new SweepFiles(
            provider.GetRequiredService<IStore>(), provider.GetRequiredService<IDocuments<SealedFile>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new BackupStorage(provider.GetRequiredService<IStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RestoreStorage>();
        services.AddSingleton<CopyStorage>();
        return services.AddJamsKeys();
    }

    private static void AddSqlite(this IServiceCollection services)
    {
        services.AddSingleton<SqliteStore>();
        services.AddSingleton<IStore>(provider => provider.GetRequiredService<SqliteStore>());
        services.AddSingleton(typeof(IDocuments<>), typeof(SqliteDocuments<>));
        services.AddSingleton(typeof(IClaims<>), typeof(SqliteClaims<>));
    }

    private static void AddMongo(this IServiceCollection services)
    {
        services.AddSingleton<MongoStore>();
        services.AddSingleton<IStore>(provider => provider.GetRequiredService<MongoStore>());
        services.AddSingleton(typeof(IDocuments<>), typeof(MongoDocuments<>));
        services.AddSingleton(typeof(IClaims<>), typeof(MongoClaims<>));
    }
}
