using Jams.Domain.Mail.Filing.Waiting;
using Jams.Workers.Admin;

namespace Jams.Workers.Mail.Filing;

internal sealed class RemindOfWaitingMail(RemindOfDue remind) : IJob
{
    public Task Invoke(CancellationToken stop) => remind.Run(stop);
}
