using Jams.Domain.Mail.Mailboxes;
using Jams.Workers.Admin;

namespace Jams.Workers.Mail;

internal sealed class ApplyMailActs(ApplyDueMailActs apply) : IJob
{
    public Task Invoke(CancellationToken stop) => apply.Run(stop);
}
