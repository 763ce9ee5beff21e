using Jams.Domain.Mail.Reading;
using Jams.Workers.Admin;

namespace Jams.Workers.Mail;

internal sealed class BringBackSnoozed(WakeSnoozed wake) : IJob
{
    public Task Invoke(CancellationToken stop) => wake.Run(stop);
}
