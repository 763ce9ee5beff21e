namespace Jams.Domain.Storage;

/// <summary>Bytes too large for a document, streamed and sealed with the owner's data key. Names are ids made here.</summary>
public interface IFiles
{
    /// <summary>Stores what the stream holds, up to <paramref name="limit"/> bytes; returns the file's id and size. Over the limit nothing stays and it fails with <see cref="FileFailures.TooLarge"/>.</summary>
    Task<Result<FileReceipt>> Put(string owner, Stream content, long limit, CancellationToken stop = default);

    /// <summary>The bytes as they were put, or null when there is no such file of this owner. Damage throws while reading.</summary>
    Task<Stream?> Open(string owner, string id, CancellationToken stop = default);

    /// <summary>Deletes the file; true when there was one of this owner.</summary>
    Task<bool> Delete(string owner, string id, CancellationToken stop = default);

    /// <summary>Deletes all files of this owner; returns how many.</summary>
    Task<long> DeleteAll(string owner, CancellationToken stop = default);
}

/// <summary>What became of a stored file: its id, the size in bytes before sealing, and its SHA-256 in hexadecimal.</summary>
public sealed record FileReceipt(string Id, long Size, string Digest);

/// <summary>What can be expected to go wrong with files.</summary>
public static class FileFailures
{
    /// <summary>More bytes than allowed.</summary>
    public static Failure TooLarge(long limit) =>
        Failure.Invalid("The file is larger than {0} MB. Nothing was stored.", limit / (1024 * 1024));
}
