using Jams.Domain.Mail.Writing;
using Jams.Web.Mail;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail;

/// <summary>The mails that are being written.</summary>
public sealed class DraftsModel(SeeDrafts see, DiscardDraft discard, MailPanels panels, IStringLocalizer words) : PageModel
{
    public IReadOnlyList<Draft> Drafts { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Drafts = await see.Run(User.Id(), stop);

    public async Task<IActionResult> OnPostDiscard(string? draft, CancellationToken stop)
    {
        var done = await discard.Run(User.Id(), draft ?? "", stop);
        panels.Forget(User.Id());
        this.Say(done.Match(failure => words.Say(failure), () => words["The draft was thrown away."]));
        return RedirectToPage();
    }
}
