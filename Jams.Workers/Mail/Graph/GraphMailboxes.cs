using System.Collections.Concurrent;
using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Jams.Workers.Mail.Cloud;
using Jams.Workers.Mail.OAuth;
using Microsoft.Extensions.Options;

namespace Jams.Workers.Mail.Graph;

/// <summary>Opens mailboxes at Microsoft.</summary>
internal sealed class GraphMailboxes(IGraph graph, GraphPieces pieces, CloudLanes lanes, MailTokens tokens, StoredMails stored, IOptions<GraphOptions> options, TimeProvider clock) : IMailboxes, IReadOwner
{
    private readonly ConcurrentDictionary<string, GraphPlaces> _places = new();

    public MailProvider Provider => MailProvider.Graph;

    public async Task<IMailbox> Open(MailAccount account, CancellationToken stop = default)
    {
        var session = CloudSession.Of(account, lanes, tokens, options.Value.CallsPerMinute, options.Value.Patience);
        await session.Access(null, clock.GetUtcNow(), stop);
        var calls = new GraphCalls(graph, session, clock);
        return new GraphMailbox(account, calls, again => Places(account, calls, again), pieces, stored);
    }

    private async Task<GraphPlaces> Places(MailAccount account, GraphCalls calls, CancellationToken stop) =>
        _places.TryGetValue(account.Id, out var known) && clock.GetUtcNow() - known.AskedAt < GraphPlaces.HeldFor ? known : _places[account.Id] = await calls.Places(stop);

    public async Task<MailGrant> Read(MailSecrets secrets, CancellationToken stop)
    {
        var person = await new GraphCalls(graph, CloudSession.Of(Provider, secrets, options.Value.CallsPerMinute, options.Value.Patience, clock), clock).Person(stop);
        // An account without a mailbox has a name to sign in with, but no address of its own.
        var address = person.Mail is { Length: > 0 } mail ? mail : person.UserPrincipalName is { } name && name.Contains('@', StringComparison.Ordinal) && !name.Contains("#EXT#", StringComparison.Ordinal) ? name : null;
        return address is null
            ? throw new MailboxFault(ConnectingFailures.NoMailbox(Provider), isFinal: true)
            : new MailGrant(address, person.DisplayName is { Length: > 0 } shown ? shown : null, [], secrets);
    }
}
