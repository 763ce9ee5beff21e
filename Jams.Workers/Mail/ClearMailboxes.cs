using Jams.Domain.Mail.Mailboxes;
using Jams.Workers.Admin;

namespace Jams.Workers.Mail;

internal sealed class ClearMailboxes(DeleteMailsOfAccount delete) : IJob
{
    public Task Invoke(CancellationToken stop) => delete.Run(stop);
}
