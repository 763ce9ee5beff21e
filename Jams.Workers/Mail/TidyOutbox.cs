using Jams.Domain.Mail;
using Jams.Workers.Admin;

namespace Jams.Workers.Mail;

internal sealed class TidyOutbox(CleanOutbox clean) : IJob
{
    public Task Invoke(CancellationToken stop) => clean.Run(stop);
}
