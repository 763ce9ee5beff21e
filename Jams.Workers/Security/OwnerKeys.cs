using System.Collections.Concurrent;
using System.Security.Cryptography;
using Jams.Domain.Security;

namespace Jams.Workers.Security;

/// <summary>One owner's data key, unwrapped: the newest generation seals, all of them open. Held in memory for a while by the <see cref="Keyring"/>.</summary>
internal sealed class OwnerKeys(string owner, IReadOnlyDictionary<int, byte[]> generations, OpenedValues opened, DateTimeOffset goodUntil)
{
    private readonly ConcurrentQueue<Sealer> _idle = [];
    private volatile bool _destroyed;

    public string Owner { get; } = owner;

    public int Current { get; } = generations.Keys.Max();

    /// <summary>When to ask the store again (UTC): another machine may have rotated or destroyed it.</summary>
    public DateTimeOffset GoodUntil { get; } = goodUntil;

    /// <summary>A cipher for one thread; give it back by disposing it.</summary>
    public Sealer Rent() => _destroyed ? throw new KeyDestroyed(Owner) : _idle.TryDequeue(out var sealer) ? sealer : new Sealer(this, opened);

    public AesGcm Cipher(int generation) => generations.TryGetValue(generation, out var key) ? new AesGcm(key, Sealer.TagLength) : throw new KeyDestroyed(Owner);

    public void Destroy()
    {
        _destroyed = true;
        while (_idle.TryDequeue(out var sealer))
            sealer.Forget();
    }

    public void Return(Sealer sealer)
    {
        if (_destroyed)
            sealer.Forget();
        else
            _idle.Enqueue(sealer);
    }
}
