using Jams.Domain.Mail;
using Jams.Workers.Admin;

namespace Jams.Workers.Mail;

internal sealed class SendOutgoingMail(SendDueMail send) : IJob
{
    public Task Invoke(CancellationToken stop) => send.Run(stop);
}
