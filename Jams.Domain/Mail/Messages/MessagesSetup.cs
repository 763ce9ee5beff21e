using Jams.Domain.Mail.Filing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Jams.Domain.Mail.Messages;

/// <summary>The use cases of mails. They need <see cref="IParseMail"/>, <see cref="Security.ISearchKeys"/> and <see cref="Mailboxes.IMailboxes"/>.</summary>
public static class MessagesSetup
{
    /// <summary>Registers them; without a filing of its own (<see cref="IFileMail"/>) mails are stored and not filed.</summary>
    public static IServiceCollection AddMailMessages(this IServiceCollection services)
    {
        services.TryAddSingleton<IFileMail, NoFiling>();
        return services.AddSingleton<Desks>().AddSingleton<KeepMails>().AddSingleton<MailBytes>().AddSingleton<ThreadRows>().AddSingleton<ThreadMails>().AddSingleton<MarkMails>()
            .AddSingleton<ForgetFindings>().AddSingleton<ForgetMails>().AddSingleton<FileMails>().AddSingleton<ReceiveMail>().AddSingleton<OpenMail>().AddSingleton<OpenAttachment>().AddSingleton<FindThread>().AddSingleton<FindByWords>();
    }
}
