using System.Collections.Concurrent;
using System.Security.Cryptography;
using Jams.Domain;
using Jams.Domain.Security;
using Jams.Domain.Storage;
using Jams.Workers.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace Jams.Workers.Security;

/// <summary>
/// Every owner's data key. Unwrapped keys stay in memory for five minutes, so a key that another machine destroyed or rotated
/// is noticed at the latest then; what this machine does counts at once.
/// </summary>
public sealed class Keyring
{
    private const int MostInMemory = 5000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly IDocuments<DataKey> _keys;
    private readonly IDataProtectionProvider _protection;
    private readonly IStore _store;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, OwnerKeys> _open = new(StringComparer.Ordinal);
    private readonly OpenedValues _opened = new();
    private readonly ConcurrentDictionary<string, bool> _gone = new(StringComparer.Ordinal);

    internal Keyring(IDocuments<DataKey> keys, IDataProtectionProvider protection, IStore store, TimeProvider clock) =>
        (_keys, _protection, _store, _clock) = (keys, protection, store, clock);

    /// <summary>How long another machine may go on sealing with a generation that was current.</summary>
    internal static TimeSpan Settles => Kept + Kept;

    /// <summary>Loads the key ring, and makes its first key in a new store; what is wrong with it shows here.</summary>
    internal void Prepare() => Wrap(Document.ServerKey, []);

    /// <summary>The owner's key, to read with. Throws <see cref="KeyDestroyed"/>.</summary>
    internal ValueTask<OwnerKeys> Open(string owner, CancellationToken stop) =>
        _open.TryGetValue(owner, out var known) && known.GoodUntil > _clock.GetUtcNow()
            ? ValueTask.FromResult(known)
            : new ValueTask<OwnerKeys>(Load(owner, make: false, stop));

    /// <summary>The owner's key, to write with; made on first use. Throws <see cref="KeyDestroyed"/>.</summary>
    internal ValueTask<OwnerKeys> OpenOrMake(string owner, CancellationToken stop) =>
        _open.TryGetValue(owner, out var known) && known.GoodUntil > _clock.GetUtcNow()
            ? ValueTask.FromResult(known)
            : new ValueTask<OwnerKeys>(Load(owner, make: true, stop));

    /// <summary>Makes everything that was sealed for this owner unreadable for good. Later reads throw <see cref="KeyDestroyed"/>.</summary>
    public async Task Destroy(string owner, CancellationToken stop = default)
    {
        for (; ; )
        {
            // Without a key there is still a tombstone to put up, or a later write would make one.
            var key = await _keys.Get(owner, stop) ?? DataKey.For(owner, "", _clock.GetUtcNow());
            key.Destroy(_clock.GetUtcNow());
            var done = key.Version == 0 ? await _keys.Insert(key, stop) : await _keys.Replace(key, stop);
            if (done.IsOk)
                break;
        }
        _gone[owner] = true;
        if (_open.TryRemove(owner, out var known))
            known.Destroy();
        _opened.Forget();
        await _store.Settle(stop);
    }

    /// <summary>Seals with a new generation from now on; older ones still open what they sealed until it is sealed again.</summary>
    public Task<Result> Rotate(string owner, CancellationToken stop = default) =>
        Change(owner, key => key.Rotate(Wrap(owner, RandomNumberGenerator.GetBytes(32)), _clock.GetUtcNow()), stop);

    /// <summary>Forgets the generations before the current one; only when nothing is sealed with them any more.</summary>
    public Task<Result> Retire(string owner, CancellationToken stop = default) =>
        Change(
            owner,
            key =>
            {
                key.RetireOld();
                return Result.Ok;
            },
            stop);

    private async Task<Result> Change(string owner, Func<DataKey, Result> change, CancellationToken stop)
    {
        for (; ; )
        {
            if (await _keys.Get(owner, stop) is not { } key)
                return KeyFailures.Destroyed;
            var changed = change(key);
            if (!changed.IsOk)
                return changed;
            if ((await _keys.Replace(key, stop)).IsOk)
                break;
        }
        _open.TryRemove(owner, out _);
        return Result.Ok;
    }

    private async Task<OwnerKeys> Load(string owner, bool make, CancellationToken stop)
    {
        ArgumentException.ThrowIfNullOrEmpty(owner);
        var key = await _keys.Get(owner, stop) ?? (make ? await Make(owner, stop) : throw new KeyDestroyed(owner));
        if (key.DestroyedAt is not null)
            throw new KeyDestroyed(owner);
        if (_open.Count >= MostInMemory)
            _open.Clear();
        var opened = new OwnerKeys(
            owner, key.Generations.ToDictionary(generation => generation.Number, generation => Unwrap(owner, generation.Wrapped)), _opened, _clock.GetUtcNow() + Kept);
        _open[owner] = opened;
        // Destroyed while it was being loaded.
        if (_gone.ContainsKey(owner) && _open.TryRemove(owner, out _))
            throw new KeyDestroyed(owner);
        return opened;
    }

    /// <summary>The owner is the id: of two makers one is refused and takes the other's key.</summary>
    private async Task<DataKey> Make(string owner, CancellationToken stop)
    {
        var made = DataKey.For(owner, Wrap(owner, RandomNumberGenerator.GetBytes(32)), _clock.GetUtcNow());
        return (await _keys.Insert(made, stop)).IsOk ? made : await _keys.Get(owner, stop) ?? throw new KeyDestroyed(owner);
    }

    private string Wrap(string owner, byte[] key) => Convert.ToBase64String(Protector(owner).Protect(key));

    private byte[] Unwrap(string owner, string wrapped) => Protector(owner).Unprotect(Convert.FromBase64String(wrapped));

    private IDataProtector Protector(string owner) => _protection.CreateProtector("jams data key", owner);
}
