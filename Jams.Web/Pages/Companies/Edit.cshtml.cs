using Jams.Domain.Companies;
using Jams.Domain.Storage;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Companies;

/// <summary>Changes what is known about a company. A form that another window has overtaken comes back with both texts.</summary>
public sealed class EditModel(SeeCompany see, EditCompany edit, FindCompany find) : PageModel
{
    [BindProperty] public CompanyInput Input { get; set; } = new();

    public Company Company { get; private set; } = null!;

    /// <summary>What another window has saved since this form was opened.</summary>
    public CompanyInput? Stored { get; private set; }

    /// <summary>Another company that has the name already.</summary>
    public Company? Known { get; private set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        if (!await Read(id, stop))
            return NotFound();
        Input = CompanyInput.Of(Company);
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        var edited = await edit.Run(User.Id(), id, Input.Details(), Input.Version, stop);
        if (edited.Failure is not { } failure)
            return RedirectToPage("Details", new { id });
        if (!await Read(id, stop))
            return NotFound();
        if (failure == StorageFailures.Stale)
        {
            Stored = CompanyInput.Of(Company);
            Input.Version = Stored.Version;
            // The hidden field shows what was posted unless its old value is forgotten.
            ModelState.Remove($"{nameof(Input)}.{nameof(Input.Version)}");
        }
        else if (failure.Kind == Domain.FailureKind.Conflict)
        {
            Known = await find.Run(User.Id(), Input.Name ?? "", stop);
        }
        return this.Refuse(failure.Under(nameof(Input)));
    }

    private async Task<bool> Read(string id, CancellationToken stop)
    {
        var found = await see.Head(User.Id(), id, stop);
        if (found.IsOk)
            Company = found.Value;
        return found.IsOk;
    }
}
