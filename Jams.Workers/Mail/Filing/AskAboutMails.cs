using Jams.Domain.Mail.Filing.Asking;
using Jams.Workers.Admin;

namespace Jams.Workers.Mail.Filing;

internal sealed class AskAboutMails(AskDue ask) : IJob
{
    public Task Invoke(CancellationToken stop) => ask.Run(stop);
}
