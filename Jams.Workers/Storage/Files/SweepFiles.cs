using Jams.Domain.Storage;

namespace Jams.Workers.Storage.Files;

/// <summary>Clears away bytes of uploads that a crash cut off: a day old and still without their document. To be run daily.</summary>
public sealed class SweepFiles
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    private readonly IStore _store;
    private readonly IDocuments<SealedFile> _files;
    private readonly TimeProvider _clock;

    internal SweepFiles(IStore store, IDocuments<SealedFile> files, TimeProvider clock) => (_store, _files, _clock) = (store, files, clock);

    /// <summary>Returns how many there were.</summary>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var swept = 0;
        await foreach (var id in _store.Blobs.Ids(_clock.GetUtcNow() - Patience, stop))
        {
            if (await _files.Count(file => file.Id == id, stop) > 0)
                continue;
            await _store.Blobs.Delete(id, stop);
            swept++;
        }
        return swept;
    }
}
