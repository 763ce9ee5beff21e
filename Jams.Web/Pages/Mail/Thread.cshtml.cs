using Jams.Domain.Mail.Reading;
using Jams.Web.Mail;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Mail;

/// <summary>An open thread beside its list; on a phone alone.</summary>
public sealed class ThreadModel(SeeThread see, RoomAnswer room, MailPanels panels) : PageModel
{
    public RoomView View { get; private set; } = null!;

    /// <summary>The mail that is opened besides the newest, how it is shown, and whether its pictures from elsewhere are.</summary>
    [BindProperty(SupportsGet = true, Name = "open")] public string? Open { get; set; }
    [BindProperty(SupportsGet = true, Name = "as")] public LetterShape Shape { get; set; }
    [BindProperty(SupportsGet = true, Name = "images")] public string? Images { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var opened = await see.Run(User.Id(), id, new ThreadOpening(Open, Images, Shape), stop: stop);
        if (opened.Failure is { } failure)
            return this.Refuse(failure);
        if (opened.Value.WasUnread)
            panels.Forget(User.Id());
        View = await room.Of(User.Id(), MailRoomQuery.Of(Request.Query), opened.Value, stop);
        return Request.WantsPartial() ? Partial("_Thread", View) : Page();
    }
}
