using Jams.Domain.Mail.Mailboxes;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Workers.Mail;

/// <summary>Leads to the adapter of each provider: an <see cref="IMailboxes"/> registered under its <see cref="MailProvider"/> as key.</summary>
internal sealed class Mailboxes(IServiceProvider services) : IMailboxes
{
    public Task<IMailbox> Open(MailAccount account, CancellationToken stop = default) =>
        account.Secrets is not null && services.GetKeyedService<IMailboxes>(account.Provider) is { } adapter
            ? adapter.Open(account, stop)
            : throw new MailboxFault(MailboxFailures.NotConnected, isFinal: true);
}
