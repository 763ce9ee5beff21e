using Jams.Domain.Applications;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Applications;

/// <summary>Deletes an application for good, after asking.</summary>
public sealed class DeletionModel(SeeApplication see, DeleteApplication delete, IStringLocalizer words) : PageModel
{
    public ApplicationView View { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var found = await see.Run(User.Id(), id, whole: true, stop);
        if (found.Failure is { } failure)
            return this.Refuse(failure);
        View = found.Value;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        var head = await see.Head(User.Id(), id, stop);
        if (!head.IsOk || (await delete.Run(User.Id(), id, stop)).Failure is not null)
            return NotFound();
        this.Say(words["{0} was deleted.", $"{head.Value.Application.Role}, {head.Value.Application.CompanyName}"]);
        return RedirectToPage("Index");
    }
}
