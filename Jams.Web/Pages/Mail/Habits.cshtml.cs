using Jams.Domain.Mail.Reading;
using Jams.Web.Mail;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail;

/// <summary>How the person reads: what opening does, what comes first, whose pictures are always shown.</summary>
public sealed class HabitsModel(SeeHabits see, SaveHabits save, SeeTrusted trusted, TrustImages trust, MailPanels panels, IStringLocalizer words) : PageModel
{
    public IReadOnlyList<string> Trusted { get; private set; } = [];

    [BindProperty] public bool MarksRead { get; set; }
    [BindProperty] public bool PriorityFirst { get; set; }

    public async Task OnGet(CancellationToken stop)
    {
        var kept = await see.Run(User.Id(), stop);
        (MarksRead, PriorityFirst, Trusted) = (kept.MarksRead, kept.PriorityFirst, await trusted.Run(User.Id(), stop));
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var saved = await save.Run(User.Id(), MarksRead, PriorityFirst, stop);
        panels.Forget(User.Id());
        if (saved.Failure is { } failure)
        {
            Trusted = await trusted.Run(User.Id(), stop);
            return this.Refuse(failure);
        }
        this.Say(words["Saved."]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostDistrust(string? address, CancellationToken stop)
    {
        await trust.Run(User.Id(), address ?? "", always: false, stop);
        this.Say(words["Images from {0} are held back again.", address ?? ""]);
        return RedirectToPage();
    }
}
