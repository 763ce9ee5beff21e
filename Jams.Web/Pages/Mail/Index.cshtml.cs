using Jams.Web.Mail;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Mail;

/// <summary>The mail room: folders, list, and a place for the open thread; all of it in the address.</summary>
public sealed class IndexModel(RoomAnswer room) : PageModel
{
    public RoomView View { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        View = await room.Of(User.Id(), MailRoomQuery.Of(Request.Query), null, stop);
        if (View.Wrong is not null)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (!Request.WantsPartial())
            return Page();
        return Partial(Request.Headers["HX-Target"] == "list" ? "_List" : "_Room", View);
    }

    /// <summary>The folders with their figures as they are now.</summary>
    public async Task<IActionResult> OnGetFolders(CancellationToken stop)
    {
        View = await room.Of(User.Id(), MailRoomQuery.Of(Request.Query), null, stop);
        return Request.WantsPartial() ? Partial("_Folders", View) : Page();
    }
}
