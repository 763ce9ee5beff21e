using Jams.Domain;
using Jams.Domain.Storage;

namespace Jams.Workers.Storage.Backup;

/// <summary>
/// Writes everything that is stored into one file, while people work: a picture of one moment with the embedded database, of some seconds with MongoDB.
/// The file is checked before it takes its name; sealed values stay sealed in it.
/// </summary>
public sealed class BackupStorage
{
    private readonly IStore _store;
    private readonly TimeProvider _clock;

    internal BackupStorage(IStore store, TimeProvider clock) => (_store, _clock) = (store, clock);

    public async Task<Result<BackupReceipt>> Run(string target, CancellationToken stop = default)
    {
        if (File.Exists(target) && !BackupFile.IsBackup(target))
            return BackupFailures.InTheWay(target);
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(target))))
            return BackupFailures.Unwritable(target, "there is no such folder.");
        var partial = $"{target}.{Document.NewId()}.partial";
        try
        {
            await _store.Export(partial, stop);
            var receipt = BackupFile.Seal(partial, _clock.GetUtcNow());
            Durable.Replace(partial, target);
            return receipt with { File = Path.GetFullPath(target) };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return BackupFailures.Unwritable(target, fault.Message);
        }
        finally
        {
            foreach (var left in new[] { partial, partial + "-journal" }.Where(File.Exists))
                File.Delete(left);
        }
    }
}
