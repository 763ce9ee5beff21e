using Jams.Domain.Mail.Filing;
using Jams.Workers.Admin;

namespace Jams.Workers.Mail.Filing;

internal sealed class RefileMail(RefileDue refile) : IJob
{
    public Task Invoke(CancellationToken stop) => refile.Run(stop);
}
