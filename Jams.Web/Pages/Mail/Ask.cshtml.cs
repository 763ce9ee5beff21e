using Jams.Domain.Mail.Reading.Search;
using Jams.Web.Mail;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail;

/// <summary>Makes a search of a plain question, and shows the query it made.</summary>
public sealed class AskModel(AskMail ask, RoomAnswer room, PersonTime time, IStringLocalizer words) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/mail");

    public async Task<IActionResult> OnPost([FromForm(Name = "q")] string? question, CancellationToken stop)
    {
        var made = await ask.Run(User.Id(), question ?? "", time.Zone, stop);
        var query = new MailRoomQuery { Text = made.Match(_ => null, text => (string?)text) };
        this.Say(made.Match(failure => words.Say(failure), text => words["Your question was understood as: {0}", text]));
        if (!Request.WantsPartial())
            return LocalRedirect(query.Url);
        Response.Headers["HX-Push-Url"] = query.Url;
        return Partial("_Room", await room.Of(User.Id(), query, null, stop));
    }
}
