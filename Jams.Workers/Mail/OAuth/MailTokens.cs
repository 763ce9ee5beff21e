using System.Collections.Concurrent;
using Jams.Domain.Admin;
using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Workers.Mail.OAuth;

/// <summary>
/// Keeps mailboxes open: gets a new access token when the old one ends and stores it, and a new refresh token with it, before either is used. In this process one at a time asks for a mailbox;
/// what another process stored meanwhile counts.
/// </summary>
internal sealed class MailTokens(Owned<MailAccount> accounts, TokenEndpoint endpoint, CurrentSettings settings, TimeProvider clock)
{
    private const int Looks = 6;

    private static readonly TimeSpan Early = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new();

    /// <summary>An access token and until when to use it (UTC); not <paramref name="refused"/>, which the provider did not take. A sign-in that has ended is thrown as final <see cref="MailboxFault"/>.</summary>
    public async Task<(string Token, DateTimeOffset Until)> Access(string userId, string accountId, string? refused, CancellationToken stop)
    {
        var gate = _gates.GetOrAdd(accountId, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(stop);
        try
        {
            while (true)
            {
                var account = await accounts.Get(userId, accountId, stop) ?? throw new MailboxFault(MailboxFailures.NotFound, isFinal: true);
                var held = account.Secrets ?? throw new MailboxFault(MailboxFailures.NotConnected, isFinal: true);
                var now = clock.GetUtcNow();
                if (held is { AccessToken: { } token, AccessUntil: { } until } && token != refused && now < until - Early)
                    return (token, until - Early);
                if (await Renewed(account.Provider, held, now, stop) is { } fresh)
                {
                    if (await Store(account, held, fresh, stop))
                        return (fresh.AccessToken!, fresh.AccessUntil!.Value - Early);
                }
                else if (!await WasReplaced(account, held, stop))
                    throw new MailboxFault(Ended(account.Provider, held, now), isFinal: true);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Null when the provider does not take the refresh token.</summary>
    private async Task<MailSecrets?> Renewed(MailProvider provider, MailSecrets held, DateTimeOffset now, CancellationToken stop)
    {
        if (held.RefreshToken is not { } refresh)
            return null;
        var client = MailClient.OwnOf(held) ?? (await settings.Get(stop)).MailClient(provider) ?? throw new MailboxFault(ConnectingFailures.ClientRefused(provider), isFinal: true);
        var answer = await endpoint.Ask(provider, client, [new("grant_type", "refresh_token"), new("refresh_token", refresh)], stop);
        return answer.Error switch
        {
            null => held with { AccessToken = answer.Access, AccessUntil = answer.Until(now), RefreshToken = answer.Refresh is { Length: > 0 } rotated ? rotated : refresh },
            "invalid_grant" or "interaction_required" => null,
            "invalid_client" or "unauthorized_client" => throw new MailboxFault(ConnectingFailures.ClientRefused(provider), isFinal: true),
            var other => throw new MailboxFault(ConnectingFailures.Forbidden(provider, other), isFinal: true),
        };
    }

    /// <summary>False when other tokens than those that were renewed are stored by now: somebody else renewed them first, connected anew, or disconnected.</summary>
    private async Task<bool> Store(MailAccount account, MailSecrets held, MailSecrets fresh, CancellationToken stop)
    {
        for (var now = account; ;)
        {
            now.Renew(fresh);
            if ((await accounts.Replace(account.UserId, now, stop)).IsOk)
                return true;
            if (await accounts.Get(account.UserId, account.Id, stop) is not { } again || again.Secrets?.RefreshToken != held.RefreshToken)
                return false;
            now = again;
        }
    }

    // A provider that gives a new refresh token each time refuses the old one to the slower of two processes, perhaps before the faster one has stored the new one.
    private async Task<bool> WasReplaced(MailAccount account, MailSecrets held, CancellationToken stop)
    {
        for (var look = 0; look < Looks; look++)
        {
            if (look > 0)
                await Task.Delay(BetweenLooks, clock, stop);
            if ((await accounts.Get(account.UserId, account.Id, stop))?.Secrets is not { } now || now.RefreshToken != held.RefreshToken)
                return true;
        }
        return false;
    }

    // Google ends the tokens of a project in testing after seven days ("Using OAuth 2.0 to Access Google APIs", refresh token expiration); it may be noticed a little later.
    private static Domain.Failure Ended(MailProvider provider, MailSecrets held, DateTimeOffset now)
    {
        var age = now - held.GrantedAt;
        var afterAWeek = held.RefreshUntil is { } end ? now > end - TimeSpan.FromHours(1) : age > TimeSpan.FromDays(6) && age < TimeSpan.FromDays(10);
        return provider == MailProvider.Gmail && afterAWeek ? ConnectingFailures.TestingEnded : ConnectingFailures.SignInEnded(provider);
    }
}
