namespace Jams.Workers.Storage;

/// <summary>What lies under documents and files in every store: opening it, and its contents as they are stored, sealed values and all.</summary>
internal interface IStore : IDisposable
{
    /// <summary>Opens it and brings its layout up to the document types, or throws <see cref="StorageUnavailable"/>.</summary>
    Task Open(CancellationToken stop);

    /// <summary>All documents of a type, ordered by id; changes made meanwhile may or may not be seen.</summary>
    IAsyncEnumerable<StoredRow> Rows(StoredType type, CancellationToken stop);

    /// <summary>Puts rows in as they are, with their versions.</summary>
    Task Load(StoredType type, IReadOnlyList<StoredRow> rows, CancellationToken stop);

    /// <summary>Gives a document another body of the same meaning and version; false when it was changed meanwhile.</summary>
    Task<bool> Exchange(StoredType type, StoredRow row, byte[] body, CancellationToken stop);

    /// <summary>Takes care that what was overwritten or deleted before does not lie about in the store's own files.</summary>
    Task Settle(CancellationToken stop);

    /// <summary>Empties it of these types and of all files.</summary>
    Task Clear(IReadOnlyList<StoredType> types, CancellationToken stop);

    /// <summary>Writes everything into a new database file of the embedded kind, while others go on working.</summary>
    Task Export(string file, CancellationToken stop);

    IBlobs Blobs { get; }
}

/// <summary>A document as stored: the body is the codec's UTF-8 JSON.</summary>
internal sealed record StoredRow(string Id, long Version, byte[] Body);

/// <summary>Sealed bytes of files, in records of one size (the last may be shorter). Nobody sees a blob before it is complete.</summary>
internal interface IBlobs
{
    /// <summary>Stores the records; on failure nothing stays.</summary>
    Task Write(string id, IAsyncEnumerable<ReadOnlyMemory<byte>> records, CancellationToken stop);

    /// <summary>The records in order; none when there is no such blob.</summary>
    IAsyncEnumerable<byte[]> Read(string id, CancellationToken stop);

    Task Delete(string id, CancellationToken stop);

    /// <summary>Ids of blobs that were complete, or abandoned, before this moment (UTC).</summary>
    IAsyncEnumerable<string> Ids(DateTimeOffset before, CancellationToken stop);
}
