using Jams.Domain.Mail.Import;
using Jams.Workers.Admin;

namespace Jams.Workers.Mail;

internal sealed class RunMailImports(RunDueMailImports run) : IJob
{
    public Task Invoke(CancellationToken stop) => run.Run(stop);
}
