using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Connecting;

/// <summary>Forgets a person's own client; later sign-ins go through the server's, if it has one. Mailboxes that are connected by it stay so.</summary>
public sealed class ForgetMailClient(Owned<OwnMailClient> own)
{
    /// <summary>Forgets it; doing it twice is fine.</summary>
    public Task Run(string userId, MailProvider provider, CancellationToken stop = default) => own.Delete(userId, OwnMailClient.IdOf(userId, provider), stop);
}
