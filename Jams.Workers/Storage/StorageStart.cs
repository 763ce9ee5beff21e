using Jams.Workers.Security;

namespace Jams.Workers.Storage;

/// <summary>Opens the store and proves the master key before anything else uses them; call it before the web server listens.</summary>
public sealed class StorageStart
{
    private readonly IStore _store;
    private readonly MasterKeyStart _masterKey;
    private readonly Keyring _keyring;

    internal StorageStart(IStore store, MasterKeyStart masterKey, Keyring keyring) => (_store, _masterKey, _keyring) = (store, masterKey, keyring);

    /// <summary>Throws <see cref="StorageUnavailable"/> with the sentence for the person at the server.</summary>
    public async Task Run(CancellationToken stop = default)
    {
        await _store.Open(stop);
        await _masterKey.Run(stop);
        _keyring.Prepare();
    }
}
