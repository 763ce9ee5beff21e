using Jams.Domain.Accounts;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Connecting;

/// <summary>Sends a person to their mail provider to sign in there.</summary>
public sealed class BeginMailSignIn(FindMailClient find, Owned<MailSignIn> signIns, IMailAuthority authority, TimeProvider clock)
{
    /// <summary>
    /// The provider's page. <paramref name="redirect"/>: where it leads back to, exactly as the provider knows it; <paramref name="address"/>: the mailbox to connect again, null for any.
    /// Fails when there is no client for it.
    /// </summary>
    public async Task<Result<Uri>> Run(string userId, string sessionId, MailProvider provider, string redirect, string? address, CancellationToken stop = default)
    {
        if (await find.Run(userId, provider, stop) is not { } client)
            return ConnectingFailures.NoClient;
        var now = clock.GetUtcNow();
        await signIns.DeleteAll(userId, old => old.EndsAt <= now, stop);
        var state = Secret.New();
        var signIn = MailSignIn.Begin(userId, sessionId, provider, client, state, redirect, string.IsNullOrWhiteSpace(address) ? null : address.Trim(), now);
        var stored = await signIns.Insert(userId, signIn, stop);
        return stored.Failure is { } failure ? failure : authority.Ask(signIn, state);
    }
}
