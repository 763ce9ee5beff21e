using Jams.Domain.Contacts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Contacts;

/// <summary>The person's word on how close they are to somebody.</summary>
public sealed class StrengthModel(SeeContact see, CorrectStrength correct) : PageModel
{
    public Contact Contact { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var found = await see.Head(User.Id(), id, stop);
        if (found.Failure is { } failure)
            return this.Refuse(failure);
        Contact = found.Value;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, int? strength, CancellationToken stop)
    {
        if (await OnGet(id, stop) is NotFoundResult none)
            return none;
        if (!ModelState.IsValid)
            return this.Invalid();
        // The failure names a field this page has no single input for.
        return (await correct.Run(User.Id(), id, strength, stop)).Failure is { } failure ? this.Refuse(failure with { Field = null }) : RedirectToPage("Details", new { id });
    }
}
