using System.Globalization;
using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Export;

/// <summary>Writes applications as a table that our import takes back whole: see <see cref="ExportColumns"/>.</summary>
public sealed class ExportTable(ReadForExport read, SeeStages stages)
{
    /// <summary>Writes CSV in UTF-8 while it reads; the stream stays open.</summary>
    public async Task Run(string userId, Query<JobApplication> query, Stream to, CancellationToken stop = default)
    {
        var list = await stages.Run(userId, stop);
        await using var table = new TableWriter(to);
        await table.Row(ExportColumns.Names, stop);
        await foreach (var each in read.Run(userId, query, stop))
            await table.Row(Cells(each, list), stop);
    }

    private static IEnumerable<string?> Cells(ApplicationForExport each, StageList stages)
    {
        var application = each.Application;
        return
        [
            application.CompanyName, application.Role, stages.Find(application.StageId)?.Name, application.Kind.ToString(), application.Location, application.WorkMode?.ToString(), application.Link,
            application.Source?.ToString(), application.SourceName, Sum(application.Salary?.Min), Sum(application.Salary?.Max), application.Salary?.Currency, application.Salary?.Period.ToString(),
            application.Benefits, Day(application.AppliedOn), Day(application.FollowUpOn), Day(application.DeadlineOn), TagList.Join(application.Tags), application.ResumeUsed,
            Instant(application.AddedAt), Instant(application.ArchivedAt),
            string.Join("\n\n", each.Timeline.Where(entry => entry.Body is not null).OrderBy(entry => entry.At).Select(entry => entry.Body)),
            each.Postings.MaxBy(posting => posting.CapturedAt)?.Text,
        ];
    }

    private static string? Sum(decimal? sum) => sum?.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Instant(DateTimeOffset? instant) => instant?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
