using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Jams.Workers.Mail.OAuth;

namespace Jams.Workers.Mail.Cloud;

/// <summary>Who asks: travels with each request to a provider's interface and holds what opens the mailbox.</summary>
/// <param name="provider">Who is asked.</param>
/// <param name="lane">Shared by all who ask for this mailbox.</param>
/// <param name="renew">Gets an access token, and until when to use it (UTC); not the given one, which was refused.</param>
/// <param name="patience">How long one answer may take, to its last byte.</param>
internal sealed class CloudSession(MailProvider provider, CloudLane lane, Func<string?, CancellationToken, Task<(string Token, DateTimeOffset Until)>> renew, TimeSpan patience)
{
    /// <summary>The name under which it travels.</summary>
    public const string Key = "jams.session";

    private volatile Held? _held;

    public MailProvider Provider => provider;

    public CloudLane Lane => lane;

    public TimeSpan Patience => patience;

    /// <summary>Of a connected mailbox.</summary>
    public static CloudSession Of(MailAccount account, CloudLanes lanes, MailTokens tokens, int unitsPerMinute, TimeSpan patience) =>
        new(account.Provider, lanes.Of(account, unitsPerMinute), (refused, stop) => tokens.Access(account.UserId, account.Id, refused, stop), patience);

    /// <summary>Of tokens that were just given and belong to no mailbox yet.</summary>
    public static CloudSession Of(MailProvider provider, MailSecrets secrets, int unitsPerMinute, TimeSpan patience, TimeProvider clock) =>
        new(provider, new CloudLane(new UnitBudget(unitsPerMinute, clock)), (refused, _) => refused is null
            ? Task.FromResult((secrets.AccessToken!, secrets.AccessUntil!.Value))
            : throw new MailboxFault(ConnectingFailures.TooLittle(provider), isFinal: true), patience);

    /// <summary>An access token that is good for now (UTC); not <paramref name="refused"/>, which the provider did not take.</summary>
    public async Task<string> Access(string? refused, DateTimeOffset now, CancellationToken stop)
    {
        if (_held is { } held && held.Token != refused && now < held.Until)
            return held.Token;
        var (token, until) = await renew(refused, stop);
        _held = new Held(token, until);
        return token;
    }

    private sealed record Held(string Token, DateTimeOffset Until);
}
