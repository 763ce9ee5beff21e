using Jams.Domain.Admin;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Connecting;

/// <summary>Finds the client that a person's sign-ins at a provider go through: their own, else the server's.</summary>
public sealed class FindMailClient(Owned<OwnMailClient> own, CurrentSettings settings)
{
    /// <summary>The client, or null when there is none and the person has to make one, or ask the admin.</summary>
    public async Task<KnownMailClient?> Run(string userId, MailProvider provider, CancellationToken stop = default)
    {
        if (await own.Get(userId, OwnMailClient.IdOf(userId, provider), stop) is { } mine)
            return new(mine.Client, IsOwn: true);
        return (await settings.Get(stop)).MailClient(provider) is { } server ? new(server, IsOwn: false) : null;
    }
}
