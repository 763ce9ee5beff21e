using Jams.Domain.Companies;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Companies;

/// <summary>Adds a company by form.</summary>
public sealed class NewModel(AddCompany add, FindCompany find) : PageModel
{
    [BindProperty] public CompanyInput Input { get; set; } = new();

    /// <summary>The company the person has already under this name.</summary>
    public Company? Known { get; private set; }

    public void OnGet(string? name) => Input.Name = name;

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var added = await add.Run(User.Id(), Input.Details(), stop);
        if (added.Failure is not { } failure)
            return RedirectToPage("Details", new { id = added.Value.Id });
        if (failure.Kind == Domain.FailureKind.Conflict)
            Known = await find.Run(User.Id(), Input.Name ?? "", stop);
        return this.Refuse(failure.Under(nameof(Input)));
    }
}
