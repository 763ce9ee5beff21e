using Jams.Domain.Applications.Table;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Applications;

/// <summary>Every application as a row: sorted, filtered, fifty at a time; all of it in the address.</summary>
public sealed class TableModel(SeeTable see, PersonTime time) : PageModel
{
    public TableView View { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var query = TableQuery.Of(Request.Query);
        var table = await see.Run(User.Id(), query.Request(time.Today), stop);
        View = new TableView(table, query with { Page = table.Page });
        return Request.WantsPartial() ? Partial("_Table", View) : Page();
    }
}
