using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Import;

/// <summary>Imports a table in one go, without a person to ask: for the command line.</summary>
public sealed class ImportApplications(UploadImport upload, Owned<ApplicationImport> imports, IClaims<ApplicationImport> claims, SeeStages stages, RunImport run, TimeProvider clock)
{
    /// <summary>
    /// The mapping is guessed. What stays open is decided plainly: days come first in dates that could mean two days, and rows with a status word nobody knows go to what is applied
    /// (with a date of sending) or saved. <paramref name="today"/> is the person's local date. Fails as <see cref="UploadImport"/> and when no column holds the company or the role;
    /// the finished import names the rows that could not be imported. <paramref name="keepDuplicates"/> adds jobs once more that the person has already.
    /// </summary>
    public async Task<Result<ApplicationImport>> Run(
        string userId, string name, Stream content, DateOnly today, IProgress<ApplicationImport>? progress = null, bool keepDuplicates = false, CancellationToken stop = default)
    {
        var uploaded = await upload.Run(userId, name, content, content.CanSeek ? content.Length : null, stop);
        if (uploaded.Failure is { } failure)
            return failure;
        var import = uploaded.Value;
        var mapping = import.Mapping;
        if (mapping.ColumnOf(ImportField.Company) < 0 || mapping.ColumnOf(ImportField.Role) < 0)
            return ImportFailures.NoColumn;
        await stages.Run(userId, stop);
        import.Map(mapping with { KeepDuplicates = keepDuplicates, DayOrder = mapping.DayOrder ?? DayOrder.DayFirst, Stages = [.. mapping.Stages.Where(word => word.Target is not null)] }, import.Total);
        import.Start(today, clock.GetUtcNow());
        if (await imports.Replace(userId, import, stop) is { Failure: { } stale })
            return stale;
        // A server that runs beside may have taken it already; then it does the work.
        if (await claims.Claim(x => x.Id == import.Id, clock.GetUtcNow(), RunImport.Lease, stop) is { } claimed)
            await run.Run(claimed, progress, stop);
        return await Finished(userId, import.Id, progress, stop);
    }

    private async Task<Result<ApplicationImport>> Finished(string userId, string id, IProgress<ApplicationImport>? progress, CancellationToken stop)
    {
        while (await imports.Get(userId, id, stop) is { } import)
        {
            progress?.Report(import);
            if (!import.IsUnderWay)
                return import;
            await Task.Delay(TimeSpan.FromMilliseconds(200), clock, stop);
        }
        return ImportFailures.NotFound;
    }
}
