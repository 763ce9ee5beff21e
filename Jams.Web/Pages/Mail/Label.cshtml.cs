using Jams.Domain.Applications;
using Jams.Domain.Mail.Reading;
using Jams.Web.Mail;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail;

/// <summary>Renames, recolours or deletes a label.</summary>
public sealed class LabelModel(SeeLabels see, SaveLabel save, DeleteLabel delete, MailPanels panels, IStringLocalizer words) : PageModel
{
    public MailLabel Label { get; private set; } = null!;

    [BindProperty] public string? Name { get; set; }
    [BindProperty] public StageHue Hue { get; set; }

    public async Task<IActionResult> OnGet(string label, CancellationToken stop)
    {
        if (!await Find(label, stop))
            return NotFound();
        (Name, Hue) = (Label.Name, Label.Hue);
        return Page();
    }

    public async Task<IActionResult> OnPost(string label, CancellationToken stop)
    {
        if (!await Find(label, stop))
            return NotFound();
        var saved = await save.Run(User.Id(), label, Name, Hue, stop);
        panels.Forget(User.Id());
        if (saved.Failure is { } failure)
            return this.Refuse(failure);
        this.Say(words["Saved."]);
        return RedirectToPage("Labels");
    }

    public async Task<IActionResult> OnPostDelete(string label, CancellationToken stop)
    {
        if (!await Find(label, stop) || !(await delete.Run(User.Id(), label, stop)).IsOk)
            return NotFound();
        panels.Forget(User.Id());
        this.Say(words["The label {0} was deleted. The mails that carried it stay.", Label.Name]);
        return RedirectToPage("Labels");
    }

    private async Task<bool> Find(string id, CancellationToken stop) => (Label = (await see.Run(User.Id(), stop)).FirstOrDefault(one => one.Id == id)!) is not null;
}
