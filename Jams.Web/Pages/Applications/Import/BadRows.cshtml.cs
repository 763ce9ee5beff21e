using Jams.Domain;
using Jams.Domain.Applications.Import;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Applications.Import;

/// <summary>The rows that could not be imported, as a file to mend and bring again.</summary>
public sealed class BadRowsModel(WriteBadRows write, IStringLocalizer words) : PageModel
{
    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        using var table = new MemoryStream();
        var written = await write.Run(User.Id(), id, table, words.Say, stop);
        if (written.Failure is { Kind: FailureKind.NotFound })
            return NotFound();
        if (written.Failure is { } gone)
        {
            this.Say(words.Say(gone));
            return RedirectToPage("Details", new { id });
        }
        Response.Headers.CacheControl = "no-store";
        return File(table.ToArray(), "text/csv; charset=utf-8", "jams-rows-to-mend.csv");
    }
}
