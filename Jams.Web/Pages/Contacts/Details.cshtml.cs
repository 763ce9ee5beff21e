using Jams.Domain.Contacts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Contacts;

/// <summary>A contact: how to reach them, how close they are and why, when they were in touch and when they will be.</summary>
public sealed class DetailsModel(SeeContact see) : PageModel
{
    public ContactSheet Sheet { get; private set; } = null!;

    /// <summary>Whether all times in touch are shown.</summary>
    [BindProperty(SupportsGet = true)] public bool Whole { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var found = await see.Run(User.Id(), id, Whole, stop);
        if (found.Failure is { } failure)
            return this.Refuse(failure);
        Sheet = found.Value;
        return Page();
    }
}
