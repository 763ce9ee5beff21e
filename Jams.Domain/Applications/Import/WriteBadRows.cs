using Jams.Domain.Applications.Export;
using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Import;

/// <summary>The rows that could not be imported, as a table with the reason before each: to be mended and brought again.</summary>
public sealed class WriteBadRows(Owned<ApplicationImport> imports, IFiles files)
{
    /// <summary>Writes UTF-8. <paramref name="say"/> puts a reason into the person's language. Fails when there is no such import or its file is gone; nothing is written then.</summary>
    public async Task<Result> Run(string userId, string id, Stream to, Func<ImportRemark, string> say, CancellationToken stop = default)
    {
        if (await imports.Get(userId, id, stop) is not { } import)
            return ImportFailures.NotFound;
        if (await TableFile.Read(files, import, stop) is not { } bytes)
            return ImportFailures.FileGone;
        var reasons = import.BadRows.GroupBy(bad => bad.Row).ToDictionary(row => row.Key, row => row.First());
        await using var table = new TableWriter(to);
        var header = SeeImport.HeaderOf(bytes, import.Mapping);
        await table.Row(["Row", "Reason", .. header], stop);
        foreach (var row in GuessMapping.Rows(bytes, import.Mapping))
            if (reasons.Remove(row.Number, out var reason))
                await table.Row([.. Why(reason, say), .. Enumerable.Range(0, header.Count).Select(column => row[column])], stop);
        // What begins with a quotation mark that never ends has no cells.
        foreach (var reason in reasons.Values)
            await table.Row(Why(reason, say), stop);
        return Result.Ok;
    }

    private static string[] Why(ImportRemark reason, Func<ImportRemark, string> say) => [reason.Row.ToString(System.Globalization.CultureInfo.InvariantCulture), say(reason)];
}
