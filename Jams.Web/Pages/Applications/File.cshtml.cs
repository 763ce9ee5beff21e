using Jams.Domain.Documents;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Applications;

/// <summary>Gives a file back, always as a download and never to be looked at in this site's name; deletes it.</summary>
public sealed class FileModel(OpenFile open, DeleteFile delete) : PageModel
{
    public async Task<IActionResult> OnGet(string id, string file, CancellationToken stop)
    {
        var opened = await open.Run(User.Id(), id, file, stop);
        if (opened.Failure is { } failure)
            return this.Refuse(failure);
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.CacheControl = "private, no-store";
        return File(opened.Value.Content, opened.Value.File.MediaType, opened.Value.File.Name);
    }

    public async Task<IActionResult> OnPostDelete(string id, string file, CancellationToken stop) =>
        (await delete.Run(User.Id(), id, file, stop)).Failure is { } failure ? this.Refuse(failure) : RedirectToPage("Details", new { id });
}
