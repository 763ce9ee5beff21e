using Jams.Domain.Contacts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Contacts;

/// <summary>Deletes a contact for good, after asking.</summary>
public sealed class DeletionModel(SeeContact see, DeleteContact delete, IStringLocalizer words) : PageModel
{
    public ContactSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var found = await see.Run(User.Id(), id, whole: true, stop);
        if (found.Failure is { } failure)
            return this.Refuse(failure);
        Sheet = found.Value;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        var head = await see.Head(User.Id(), id, stop);
        if (!head.IsOk || !(await delete.Run(User.Id(), id, stop)).IsOk)
            return NotFound();
        this.Say(words["{0} was deleted.", head.Value.Name]);
        return RedirectToPage("Index");
    }
}
