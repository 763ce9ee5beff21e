using Microsoft.Extensions.DependencyInjection;

namespace Jams.Domain.Mail;

/// <summary>The use cases of the server's mails.</summary>
public static class MailSetup
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services) => services
        .AddSingleton<QueueMail>().AddSingleton<SendDueMail>().AddSingleton<CleanOutbox>()
        .AddSingleton<SeeOutbox>().AddSingleton<RetryMail>().AddSingleton<RetryAllMail>().AddSingleton<DeleteMail>().AddSingleton<SetMailServer>().AddSingleton<TryMailServer>();
}
