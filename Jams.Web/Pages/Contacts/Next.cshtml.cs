using Jams.Domain.Contacts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Contacts;

/// <summary>Sets or clears the day to get in touch again.</summary>
public sealed class NextModel(SeeContact see, PlanContact plan, PersonTime time) : PageModel
{
    public Contact Contact { get; private set; } = null!;

    [BindProperty] public DateOnly? On { get; set; }

    /// <summary>Days from today; 0 = no reminder. Stronger than <see cref="On"/>.</summary>
    [BindProperty] public int? In { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var found = await see.Head(User.Id(), id, stop);
        if (found.Failure is { } failure)
            return this.Refuse(failure);
        Contact = found.Value;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGet(id, stop) is NotFoundResult none ? none : this.Invalid();
        var day = In switch { 0 => null, > 0 and <= 365 => time.Today.AddDays(In.Value), _ => On };
        return (await plan.Run(User.Id(), id, day, stop)).Failure is { } failure ? this.Refuse(failure) : RedirectToPage("Details", new { id });
    }
}
