using System.Runtime.CompilerServices;
using Jams.Domain;
using Jams.Domain.Storage;

namespace Jams.Workers.Storage.Backup;

/// <summary>From one opened store into another, empty one. What was written is read again and compared with what was read; a copy that fails is taken back.</summary>
internal static class StoreCopy
{
    private const int AtOnce = 200;

    public static async Task<Result<CopyReceipt>> Run(IStore source, IStore target, IReadOnlyList<StoredType> types, string to, CancellationToken stop)
    {
        foreach (var type in types)
            await foreach (var _ in target.Rows(type, stop))
                return BackupFailures.NotEmpty(to);
        try
        {
            var (documents, files) = (0L, 0L);
            foreach (var type in types)
            {
                if (await Rows(source, target, type, stop) is not { } rows)
                    throw new CopyDiffers(type.Name);
                documents += rows;
            }
            await foreach (var file in source.Rows(StoredType.Of(typeof(SealedFile)), stop))
            {
                if (!await Blob(source.Blobs, target.Blobs, file.Id, stop))
                    throw new CopyDiffers(file.Id);
                files++;
            }
            return new CopyReceipt(documents, files);
        }
        catch (CopyDiffers differs)
        {
            await target.Clear(types, CancellationToken.None);
            return BackupFailures.Differs(differs.Message);
        }
        catch
        {
            await target.Clear(types, CancellationToken.None);
            throw;
        }
    }

    /// <summary>How many; null when the target does not hold what was read.</summary>
    private static async Task<long?> Rows(IStore source, IStore target, StoredType type, CancellationToken stop)
    {
        using var read = new RowDigest();
        await foreach (var some in source.Rows(type, stop).Chunk(AtOnce).WithCancellation(stop))
        {
            foreach (var row in some)
                read.Add(row.Id, row.Version, row.Body);
            await target.Load(type, some, stop);
        }
        using var written = new RowDigest();
        await foreach (var row in target.Rows(type, stop))
            written.Add(row.Id, row.Version, row.Body);
        return read.Value() == written.Value() ? read.Count : null;
    }

    private static async Task<bool> Blob(IBlobs source, IBlobs target, string id, CancellationToken stop)
    {
        using var read = new RowDigest();
        await target.Write(id, Told(source.Read(id, stop), id, read, stop), stop);
        using var written = new RowDigest();
        await foreach (var _ in Told(target.Read(id, stop), id, written, stop))
        {
            // Only the digest is wanted.
        }
        return read.Value() == written.Value();
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Told(IAsyncEnumerable<byte[]> records, string id, RowDigest digest, [EnumeratorCancellation] CancellationToken stop)
    {
        var number = 0;
        await foreach (var record in records.WithCancellation(stop))
        {
            digest.Add(id, number++, record);
            yield return record;
        }
    }

    /// <summary>Never leaves this class.</summary>
    private sealed class CopyDiffers(string what) : Exception(what);
}
