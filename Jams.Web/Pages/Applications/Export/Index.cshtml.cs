using System.Globalization;
using Jams.Domain.Applications;
using Jams.Domain.Applications.Export;
using Jams.Domain.Applications.Table;
using Jams.Domain.Storage;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Applications.Export;

/// <summary>Hands applications out as a table or as JSON, all of them or those that match the table's filter, after a fresh proof.</summary>
[StepUp]
public sealed class IndexModel(CountApplications count, ExportTable table, ExportApplications json, PersonTime time) : PageModel
{
    /// <summary>The table's filter this came from.</summary>
    public TableQuery Query { get; private set; } = new();

    public long Matching { get; private set; }

    public long All { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        Query = TableQuery.Of(Request.Query) with { Page = 1, Ticked = false };
        All = await count.Run(User.Id(), null, stop);
        Matching = Query.IsNarrow ? await count.Run(User.Id(), Query.Filter(time.Today), stop) : All;
    }

    public IActionResult OnGetFile(string? what, string? format)
    {
        var query = what == "matching" ? SeeTable.Query(TableQuery.Of(Request.Query).Request(time.Today)) : new Query<JobApplication>(application => true).By(application => application.AddedAt);
        var name = string.Create(CultureInfo.InvariantCulture, $"jams-applications-{time.Today:yyyy-MM-dd}");
        Response.Headers.CacheControl = "no-store";
        return format == "json"
            ? new ExportResult(name + ".json", "application/json; charset=utf-8", (to, stop) => json.Run(User.Id(), query, to, stop))
            : new ExportResult(name + ".csv", "text/csv; charset=utf-8", (to, stop) => table.Run(User.Id(), query, to, stop));
    }
}
