using Jams.Domain.Mail.Import;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Mail.Writing;
using Jams.Workers.Mail.Cloud;
using Jams.Workers.Mail.Imap;
using Jams.Workers.Mail.Mime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Jams.Workers.Mail;

/// <summary>Everything that mailboxes need of the outside.</summary>
public static class MailboxesWorkSetup
{
    /// <summary>Another provider's adapter is one line: <c>AddKeyedSingleton&lt;IMailboxes, …&gt;(MailProvider.…)</c>.</summary>
    public static IServiceCollection AddJamsMailboxes(this IServiceCollection services, IConfiguration? configuration = null)
    {
        services.TryAddSingleton(configuration?.GetSection("Mail").Get<MailboxOptions>() ?? new MailboxOptions());
        services.AddCloudMail(configuration ?? new ConfigurationBuilder().Build());
        return services.AddMailMessages().AddMailboxes().AddMailImport().AddMailWriting().AddSingleton<IParseMail, MimeReader>().AddSingleton<IWriteMime, MimeWriter>()
            .AddSingleton<MailConnections>().AddSingleton<ImapSignIn>().AddSingleton<SmtpSubmission>().AddSingleton<ITryMailServers, TryMailServers>().AddSingleton<ILookUpExchangers, DnsExchangers>()
            .AddSingleton<IMailboxes, Mailboxes>().AddKeyedSingleton<IMailboxes, ImapMailboxes>(MailProvider.Imap);
    }

    /// <summary>For the server: listens to mailboxes.</summary>
    public static IServiceCollection AddMailboxWatch(this IServiceCollection services) => services.AddSingleton<MailboxListener>().AddHostedService<MailboxWatch>();
}
