using Jams.Domain.Companies;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Companies;

/// <summary>A company with its applications and people, and how long it takes to answer.</summary>
public sealed class DetailsModel(SeeCompany see, PersonTime time) : PageModel
{
    public CompanyView View { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var found = await see.Run(User.Id(), id, time.Today, time.DayOf, stop);
        if (found.Failure is { } failure)
            return this.Refuse(failure);
        View = found.Value;
        return Page();
    }
}
