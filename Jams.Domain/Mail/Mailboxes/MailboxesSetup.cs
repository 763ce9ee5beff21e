using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>The use cases of mailboxes. They need <see cref="IMailboxes"/>, <see cref="ITryMailServers"/> and <see cref="ILookUpExchangers"/>.</summary>
public static class MailboxesSetup
{
    /// <summary>Registers them; without a listener of its own (<see cref="IAnnounceMail"/>) nobody is told.</summary>
    public static IServiceCollection AddMailboxes(this IServiceCollection services)
    {
        services.TryAddSingleton<IAnnounceMail, NobodyListens>();
        return services.AddSingleton<KeepFolders>().AddSingleton<ReadMailbox>().AddSingleton<ReadDueMailboxes>().AddSingleton<HurryMailbox>().AddSingleton<GuessServers>().AddSingleton<TryMailbox>()
            .AddSingleton<ConnectMailbox>().AddSingleton<ChangeMailbox>().AddSingleton<DisconnectMailbox>().AddSingleton<DeleteMailsOfAccount>().AddSingleton<SeeMailboxes>()
            .AddSingleton<QueueMailAct>().AddSingleton<ApplyDueMailActs>();
    }
}
