using Jams.Domain.Companies;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Companies;

/// <summary>Makes one company of two: choose the other one, see what happens, then do it.</summary>
public sealed class MergeModel(SeeCompany see, SeeCompanies list, MergeCompanies merge, PersonTime time, IStringLocalizer words) : PageModel
{
    public CompanyView From { get; private set; } = null!;

    /// <summary>The company that stays, once it is chosen.</summary>
    public Company? Into { get; private set; }

    /// <summary>The companies to choose from.</summary>
    public IReadOnlyList<CompanyLine> Others { get; private set; } = [];

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public string? With { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var from = await see.Run(User.Id(), id, time.Today, time.DayOf, stop);
        if (from.Failure is { } failure)
            return this.Refuse(failure);
        From = from.Value;
        if (string.IsNullOrEmpty(With) || With == id)
            Others = [.. (await list.Run(User.Id(), Q, 1, stop)).Lines.Where(line => line.Company.Id != id)];
        else if ((await see.Head(User.Id(), With, stop)) is { IsOk: true } into)
            Into = into.Value;
        else
            return NotFound();
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        if (await OnGet(id, stop) is NotFoundResult none)
            return none;
        var merged = Into is null ? CompanyFailures.SameCompany : await merge.Run(User.Id(), id, Into.Id, stop);
        if (merged.Failure is { } failure)
            return this.Refuse(failure);
        this.Say(words["{0} is part of {1} now.", From.Company.Name, merged.Value.Name]);
        return RedirectToPage("Details", new { id = merged.Value.Id });
    }
}
