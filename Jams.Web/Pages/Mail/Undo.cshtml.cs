using Jams.Domain.Mail.Reading.Acts;
using Jams.Web.Mail;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail;

/// <summary>Takes back what was done to threads: the thing named, or the latest.</summary>
public sealed class UndoModel(UndoMail undo, MailPanels panels, IStringLocalizer words) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/mail");

    public async Task<IActionResult> OnPost(string? of, string? back, CancellationToken stop)
    {
        var id = of is null or "latest" ? await undo.Latest(User.Id(), stop) : of;
        var undone = await undo.Run(User.Id(), id ?? "", stop);
        panels.Forget(User.Id());
        TempData.Clear();
        this.Say(undone.Match(failure => words.Say(failure), done => done.Same == 0
            ? words["Taken back. Everything is as it was before."]
            : words.Count(done.Same, "{1} are as before; 1 had moved on since and stays as it is.", "{1} are as before; {0} had moved on since and stay as they are.", done.Changed)));
        return LocalRedirect(MailRoomQuery.Of(back).Url);
    }
}
