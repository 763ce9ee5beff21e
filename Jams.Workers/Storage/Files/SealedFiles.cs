using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Jams.Domain;
using Jams.Domain.Storage;

namespace Jams.Workers.Storage.Files;

/// <summary>
/// Files, sealed record by record with a key of their own; that key is a sealed property of the file's document, so destroying the owner's key
/// takes the file with it, and rotating it does not touch the bytes. The document is written last: before that there is no file.
/// </summary>
internal sealed class SealedFiles(IStore store, IDocuments<SealedFile> files, TimeProvider clock) : IFiles
{
    public async Task<Result<FileReceipt>> Put(string owner, Stream content, long limit, CancellationToken stop = default)
    {
        var file = SealedFile.Of(owner, RandomNumberGenerator.GetBytes(RecordCipher.KeyLength), clock.GetUtcNow());
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var size = new StrongBox<long>();
        try
        {
            await store.Blobs.Write(file.Id, Records(file, content, limit, digest, size, stop), stop);
        }
        catch (OverLimit)
        {
            return FileFailures.TooLarge(limit);
        }
        try
        {
            file.Filled(size.Value);
            if (!(await files.Insert(file, stop)).IsOk)
                throw new InvalidOperationException($"The file id {file.Id} was taken.");
        }
        catch
        {
            await store.Blobs.Delete(file.Id, CancellationToken.None);
            throw;
        }
        return new FileReceipt(file.Id, size.Value, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    public async Task<Stream?> Open(string owner, string id, CancellationToken stop = default) =>
        await Own(owner, id, stop) is { } file ? new OpenedFile(file, store.Blobs.Read(id, stop)) : null;

    public async Task<bool> Delete(string owner, string id, CancellationToken stop = default)
    {
        // Asked by query, not by reading: a file whose key was destroyed has to go too.
        if (await files.DeleteAll(file => file.Id == id && file.UserId == owner, stop) == 0)
            return false;
        await store.Blobs.Delete(id, stop);
        return true;
    }

    public async Task<long> DeleteAll(string owner, CancellationToken stop = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(owner);
        var deleted = 0L;
        await foreach (var row in store.Rows(StoredType.Of(typeof(SealedFile)), stop))
            if (BodyOwner.Find(row.Body, SealedShape.OwnerFieldOf(typeof(SealedFile)), owner) == owner && await Delete(owner, row.Id, stop))
                deleted++;
        return deleted;
    }

    private async Task<SealedFile?> Own(string owner, string id, CancellationToken stop) =>
        await files.Get(id, stop) is { } file && file.UserId == owner ? file : null;

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Records(
        SealedFile file, Stream content, long limit, IncrementalHash digest, StrongBox<long> size, [EnumeratorCancellation] CancellationToken stop)
    {
        using var cipher = new RecordCipher(file.Key);
        var (now, next) = (new byte[RecordCipher.PlainLength], new byte[RecordCipher.PlainLength]);
        var length = await content.ReadAtLeastAsync(now, now.Length, throwOnEndOfStream: false, stop);
        for (var number = 0; ; number++)
        {
            if ((size.Value += length) > limit)
                throw new OverLimit();
            digest.AppendData(now, 0, length);
            var following = length < now.Length ? 0 : await content.ReadAtLeastAsync(next, next.Length, throwOnEndOfStream: false, stop);
            yield return cipher.Seal(now.AsSpan(0, length), number, last: following == 0);
            if (following == 0)
                yield break;
            (now, next, length) = (next, now, following);
        }
    }

    /// <summary>Unwinds the writer, which then takes back what it wrote; never leaves this class.</summary>
    private sealed class OverLimit : Exception;
}
