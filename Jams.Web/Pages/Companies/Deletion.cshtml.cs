using Jams.Domain.Companies;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Companies;

/// <summary>Deletes a company that nothing belongs to, after asking.</summary>
public sealed class DeletionModel(SeeCompany see, DeleteCompany delete, PersonTime time, IStringLocalizer words) : PageModel
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

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        if (await OnGet(id, stop) is NotFoundResult none)
            return none;
        if ((await delete.Run(User.Id(), id, stop)).Failure is { } failure)
            return this.Refuse(failure);
        this.Say(words["{0} was deleted.", View.Company.Name]);
        return RedirectToPage("Index");
    }
}
