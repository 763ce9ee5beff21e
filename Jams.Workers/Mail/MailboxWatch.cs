using System.Collections.Concurrent;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;
using Jams.Workers.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Jams.Workers.Mail;

/// <summary>
/// Keeps a connection to each IMAP mailbox while the server runs, so that new mail is here within seconds. Of several machines one listens to a mailbox; when it dies, another takes over.
/// </summary>
internal sealed class MailboxWatch(
    IDocuments<MailAccount> accounts, IDocuments<MailboxSync> syncs, Owned<MailboxSync> owned, MailboxListener listener, MailboxOptions options, StorageOptions storage, TimeProvider clock, ILogger<MailboxWatch> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, Watched> _watched = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Nobody else can be at work on a database that this process holds alone: what says so was left by one that died.
        if (storage is { Exclusive: true, MongoConnection: null })
            await ReleaseAll(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Look(stoppingToken);
            }
#pragma warning disable CA1031 // The store may be away for a while; whoever is listened to goes on.
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogError(fault, "Mailboxes to listen to could not be looked for; the next look tries again.");
            }
            await Task.Delay(LookEvery, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await Task.WhenAll(_watched.Values.Select(watched => watched.Listening));
    }

    private async Task ReleaseAll(CancellationToken stop)
    {
        foreach (var sync in await syncs.Find(new Query<MailboxSync>(sync => sync.WatchedUntil != null || sync.LeaseUntil != null), stop))
            await owned.Change(sync.UserId, sync, again => again.Abandon(), stop);
    }

    private async Task Look(CancellationToken stop)
    {
        var wanted = await accounts.Find(new Query<MailAccount>(account =>
            account.Provider == MailProvider.Imap && account.Health.State != MailHealthState.Disabled && account.Health.State != MailHealthState.ReconnectNeeded), stop);
        var ids = wanted.Select(account => account.Id).ToHashSet();
        foreach (var (id, watched) in _watched)
            if (watched.Listening.IsCompleted && _watched.TryRemove(id, out _))
                await Leave(watched);
            else if (!ids.Contains(id))
                await watched.Stop.CancelAsync();
            else if (clock.GetElapsedTime(watched.RenewedAt) > RenewEvery && await Mark(watched.Account, stop))
                watched.RenewedAt = clock.GetTimestamp();
        foreach (var account in wanted.Where(account => !_watched.ContainsKey(account.Id)).Take(options.MostWatched - _watched.Count))
            if (await owned.Get(account.UserId, account.Id, stop) is { } sync && !(sync.WatchedUntil > clock.GetUtcNow()) && await Mark(account, stop))
                Listen(account, stop);
    }

    private async Task<bool> Mark(MailAccount account, CancellationToken stop)
    {
        var until = clock.GetUtcNow() + Lease;
        return await owned.Get(account.UserId, account.Id, stop) is { } sync && await owned.Change(account.UserId, sync, again => again.Watch(until), stop) is not null;
    }

    private void Listen(MailAccount account, CancellationToken stop)
    {
        var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _watched[account.Id] = new Watched(account, ended, Task.Run(() => listener.Run(account, ended.Token), CancellationToken.None), clock.GetTimestamp());
    }

    private async Task Leave(Watched watched)
    {
        watched.Stop.Dispose();
        if (await owned.Get(watched.Account.UserId, watched.Account.Id) is { } sync)
            await owned.Change(watched.Account.UserId, sync, again => again.Watch(null));
    }

    private sealed record Watched(MailAccount Account, CancellationTokenSource Stop, Task Listening, long Since)
    {
        public long RenewedAt { get; set; } = Since;
    }
}
