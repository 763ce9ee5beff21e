using Jams.Domain.Mail.Writing;
using Jams.Workers.Admin;

namespace Jams.Workers.Mail;

internal sealed class HandOverMail(HandOverDueMail hand) : IJob
{
    public Task Invoke(CancellationToken stop) => hand.Run(stop);
}
