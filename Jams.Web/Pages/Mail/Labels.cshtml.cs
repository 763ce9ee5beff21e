using Jams.Domain.Applications;
using Jams.Domain.Mail.Reading;
using Jams.Web.Mail;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail;

/// <summary>The person's labels, and a new one.</summary>
public sealed class LabelsModel(SeeLabels see, SaveLabel save, MailPanels panels, IStringLocalizer words) : PageModel
{
    public IReadOnlyList<MailLabel> Labels { get; private set; } = [];

    [BindProperty] public string? Name { get; set; }
    [BindProperty] public StageHue Hue { get; set; } = StageHue.Blue;

    public async Task OnGet(CancellationToken stop) => Labels = await see.Run(User.Id(), stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var saved = await save.Run(User.Id(), null, Name, Hue, stop);
        panels.Forget(User.Id());
        if (saved.Failure is { } failure)
        {
            await OnGet(stop);
            return this.Refuse(failure);
        }
        this.Say(words["The label {0} is there now.", saved.Value.Name]);
        return RedirectToPage();
    }
}
