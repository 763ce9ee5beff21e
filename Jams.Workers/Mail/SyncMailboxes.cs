using Jams.Domain.Mail.Mailboxes;
using Jams.Workers.Admin;

namespace Jams.Workers.Mail;

internal sealed class SyncMailboxes(ReadDueMailboxes read) : IJob
{
    public Task Invoke(CancellationToken stop) => read.Run(stop);
}
