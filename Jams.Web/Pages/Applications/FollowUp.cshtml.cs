using Jams.Domain.Applications;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Applications;

/// <summary>Sets or clears the day to write again.</summary>
public sealed class FollowUpModel(SeeApplication see, SetFollowUp set, PersonTime time) : PageModel
{
    public JobApplication Application { get; private set; } = null!;

    [BindProperty] public DateOnly? On { get; set; }

    /// <summary>Days from today; 0 = no follow-up. Stronger than <see cref="On"/>.</summary>
    [BindProperty] public int? In { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var head = await see.Head(User.Id(), id, stop);
        if (head.Failure is { } failure)
            return this.Refuse(failure);
        Application = head.Value.Application;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGet(id, stop) is NotFoundResult none ? none : this.Invalid();
        var day = In switch { 0 => null, > 0 and <= 365 => time.Today.AddDays(In.Value), _ => On };
        return (await set.Run(User.Id(), id, day, stop)).Failure is { } failure ? this.Refuse(failure) : RedirectToPage("Details", new { id });
    }
}
