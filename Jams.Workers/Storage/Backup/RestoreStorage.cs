using System.Text.Json.Nodes;
using Jams.Domain;
using Jams.Domain.Security;
using Jams.Domain.Storage;
using Jams.Workers.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jams.Workers.Storage.Backup;

/// <summary>What was restored; <paramref name="OldKeptAs"/> is where the data before it lies now, if there was any.</summary>
public sealed record RestoreReceipt(long Documents, long Files, string? OldKeptAs);

/// <summary>
/// Puts a backup in the place of the data folder's database. The old data stays untouched until the new file lies beside it, verified; then they change
/// places in one step. Run it without starting the store: it needs the folder alone. With MongoDB it fills an empty database.
/// </summary>
public sealed class RestoreStorage(StorageOptions options, IMasterKey master, CopyStorage copy, TimeProvider clock)
{
    public async Task<Result<RestoreReceipt>> Run(string backup, CancellationToken stop = default)
    {
        if (!File.Exists(backup))
            return BackupFailures.Missing(backup);
        if (options.MongoConnection is not null)
            return await IntoMongo(backup, options.MongoConnection, stop);
        using var alone = FolderLock.Alone(options.DataFolder);
        var file = Path.Combine(options.DataFolder, DatabaseFile.Name);
        var fresh = $"{file}.{Document.NewId()}.new";
        try
        {
            if (Prepared(backup, fresh) is { IsOk: false } refused)
                return refused.Failure!;
            var receipt = BackupFile.Verify(fresh).Value;
            BackupFile.Unseal(fresh);
            stop.ThrowIfCancellationRequested();
            var kept = File.Exists(file) ? PutAside(file) : null;
            Durable.Replace(fresh, file);
            return new RestoreReceipt(receipt.Documents, receipt.Files, kept);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailable(FolderLock.IsFull(fault) ? SqliteFaults.Full : $"{SqliteFaults.Unwritable} ({fault.Message})", fault);
        }
        finally
        {
            foreach (var left in new[] { fresh, fresh + "-journal" }.Where(File.Exists))
                File.Delete(left);
        }
    }

    /// <summary>A verified copy beside the database: what happens to the backup afterwards does not matter any more.</summary>
    private Result<BackupReceipt> Prepared(string backup, string fresh)
    {
        File.Copy(backup, fresh);
        var verified = BackupFile.Verify(fresh);
        if (verified.Failure is { } failure)
            return failure with { Args = [backup] };
        return IsOfOtherKey(fresh) ? BackupFailures.OtherKey(backup) : verified;
    }

    /// <summary>Where there is no key here yet, it has to be brought before the start; the start will say so.</summary>
    private bool IsOfOtherKey(string fresh)
    {
        try
        {
            master.Prepare(firstStart: false);
        }
        catch (StorageUnavailable)
        {
            return false;
        }
        using var link = SqliteLink.Open(fresh, SqliteOpenMode.ReadOnly);
        var check = link.Text($"SELECT body FROM \"{StoredType.Of(typeof(MasterKeyCheck)).Name}\" WHERE id=?", MasterKeyCheck.OnlyId);
        return check is not null && master.Unwrap(Convert.FromBase64String(JsonNode.Parse(check)!["wrapped"]!.GetValue<string>())) is null;
    }

    /// <summary>Under a second name; its own name stays too until the new file takes it. A journal would be played into the new file, so it goes first.</summary>
    private string PutAside(string file)
    {
        var kept = $"{file}.before-restore-{clock.GetUtcNow():yyyyMMdd'T'HHmmssfff}";
        try
        {
            SqliteLink.Open(file, SqliteOpenMode.ReadWrite, "wal_checkpoint(TRUNCATE)").Dispose();
        }
        catch (Exception fault) when (fault is StorageUnavailable or SqliteException)
        {
            // Damaged: its journal is kept beside it as it is.
        }
        foreach (var journal in new[] { "-wal", "-shm" }.Where(journal => File.Exists(file + journal)))
            File.Move(file + journal, kept + journal);
        Durable.Keep(file, kept);
        return kept;
    }

    private async Task<Result<RestoreReceipt>> IntoMongo(string backup, string mongo, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("jams-restore-").FullName;
        try
        {
            var fresh = Path.Combine(folder, DatabaseFile.Name);
            if (Prepared(backup, fresh) is { IsOk: false } refused)
                return refused.Failure!;
            BackupFile.Unseal(fresh);
            var copied = await copy.Run(folder, mongo, stop);
            return copied.Failure is { } failure ? failure : new RestoreReceipt(copied.Value.Documents, copied.Value.Files, null);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
