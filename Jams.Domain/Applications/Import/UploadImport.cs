using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Import;

/// <summary>Takes a table file: stores it sealed and guesses what its columns mean.</summary>
public sealed class UploadImport(Owned<ApplicationImport> imports, IFiles files, SeeStages stages, TimeProvider clock)
{
    /// <summary>
    /// <paramref name="length"/> is the size in bytes if it is known before reading. Fails for files that are too large (nothing of them is read then), empty, no table, or have too many rows or columns.
    /// </summary>
    public async Task<Result<ApplicationImport>> Run(string userId, string name, Stream content, long? length, CancellationToken stop = default)
    {
        if (length > ApplicationImport.SizeLimit)
            return ImportFailures.TooLarge;
        if (await Read(content, stop) is not { } bytes)
            return ImportFailures.TooLarge;
        if (bytes.Length == 0)
            return ImportFailures.Empty;
        if (!TableFile.LooksLikeTable(bytes))
            return ImportFailures.NoTable;
        var mapping = GuessMapping.Run(bytes, await stages.Run(userId, stop));
        if (mapping.Columns.Count > ApplicationImport.ColumnsLimit)
            return ImportFailures.TooManyColumns;
        var rows = GuessMapping.Rows(bytes, mapping).Take(ApplicationImport.RowsLimit + 1).Count();
        if (rows is 0 or > ApplicationImport.RowsLimit)
            return rows == 0 ? ImportFailures.Empty : ImportFailures.TooManyRows;
        var stored = await files.Put(userId, new MemoryStream(bytes), ApplicationImport.SizeLimit, stop);
        if (stored.Failure is { } failure)
            return failure;
        var import = ApplicationImport.Of(userId, TableFile.CleanName(name), stored.Value, rows, mapping, clock.GetUtcNow());
        return await imports.Insert(userId, import, stop) is { Failure: { } taken } ? taken : import;
    }

    private static async Task<byte[]?> Read(Stream content, CancellationToken stop)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[81920];
        while (await content.ReadAsync(buffer, stop) is > 0 and var count)
        {
            if (whole.Length + count > ApplicationImport.SizeLimit)
                return null;
            whole.Write(buffer, 0, count);
        }
        return whole.ToArray();
    }
}
