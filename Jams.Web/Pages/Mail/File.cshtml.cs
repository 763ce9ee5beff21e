using Jams.Domain.Mail.Messages;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Mail;

/// <summary>Gives a file of a mail, always as a download and never to be looked at in this site's name. A file that has to come from its mailbox and cannot is told so.</summary>
public sealed class FileModel(OpenAttachment open) : PageModel
{
    public async Task<IActionResult> OnGet(string id, string part, CancellationToken stop)
    {
        if (!int.TryParse(part, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index))
            return NotFound();
        var opened = await open.Run(User.Id(), id, index, stop);
        if (opened.Failure is { } failure)
            return this.Refuse(failure);
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.CacheControl = "private, no-store";
        return File(opened.Value.Content, opened.Value.MediaType, opened.Value.Name);
    }
}
