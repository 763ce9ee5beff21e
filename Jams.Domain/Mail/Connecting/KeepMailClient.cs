using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Connecting;

/// <summary>Keeps a person's own client at a provider. Mailboxes that are connected go on with the client they were connected by.</summary>
public sealed class KeepMailClient(Owned<OwnMailClient> own, TimeProvider clock)
{
    /// <summary>Keeps it, in place of the one before. Fails as <see cref="MailClient.Of"/>, and without an id.</summary>
    public async Task<Result> Run(string userId, MailProvider provider, string? id, string? secret, string? tenant, CancellationToken stop = default)
    {
        var before = await own.Get(userId, OwnMailClient.IdOf(userId, provider), stop);
        var client = MailClient.Of(provider, id, secret, tenant, before?.Client);
        if (client.Failure is { } refused)
            return refused;
        if (client.Value is not { } entered)
            return provider == MailProvider.Gmail ? ConnectingFailures.NoGoogleId : ConnectingFailures.NoMicrosoftId;
        if (before is null)
            return await own.Insert(userId, OwnMailClient.Of(userId, provider, entered, clock.GetUtcNow()), stop);
        before.Use(entered, clock.GetUtcNow());
        return await own.Replace(userId, before, stop);
    }
}
