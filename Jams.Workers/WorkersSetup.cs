using Jams.Domain.Admin;
using Jams.Domain.Mail;
using Jams.Domain.Storage;
using Jams.Workers.Accounts;
using Jams.Workers.Admin;
using Jams.Workers.Ai;
using Jams.Workers.Mail;
using Jams.Workers.Mail.Filing;
using Jams.Workers.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Jams.Workers;

/// <summary>Everything that touches the outside, room by room.</summary>
public static class WorkersSetup
{
    /// <summary><paramref name="server"/>: the web server holds the data folder alone; command-line verbs work beside it.</summary>
    public static void AddJamsWorkers(this IHostApplicationBuilder builder, bool server)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        // First of all hosted services: the key ring, too, is read from the storage at start.
        if (server)
            services.AddHostedService<OpenStorage>();
        services.AddJamsStorage(new StorageOptions
        {
            DataFolder = builder.Configuration["JAMS_DATA"] is { Length: > 0 } folder ? folder : "data",
            MongoConnection = builder.Configuration["JAMS_MONGO"] is { Length: > 0 } mongo ? mongo : null,
            MasterKey = builder.Configuration["JAMS_MASTER_KEY"],
            PreviousMasterKeys = builder.Configuration["JAMS_MASTER_KEY_PREVIOUS"],
            Exclusive = server,
        });
        services.AddSingleton(typeof(WorkBell<>));
        services.AddAdmin().AddMail().AddSingleton<ISendMail, SmtpMail>().AddSingleton<IMeasureStorage, StorageMeasure>();
        services.AddJamsAccounts();
        services.AddJamsAi();
        services.AddJamsMailboxes(builder.Configuration);
        services.AddJamsMailFiling();
        var ticks = builder.Configuration["Schedule:Ticks"] != "off";
        if (server)
            services.AddHostedService<NoMailServer>().AddSchedule(ticks);
        if (server && ticks)
            services.AddMailboxWatch();
    }

    /// <summary>Hosted services start in the order they were added, before the web server listens.</summary>
    private sealed class OpenStorage(StorageStart storage) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => storage.Run(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
