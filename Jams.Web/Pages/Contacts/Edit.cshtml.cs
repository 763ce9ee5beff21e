using Jams.Domain.Contacts;
using Jams.Domain.Storage;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Contacts;

/// <summary>Changes what is known about a contact. A form that another window has overtaken comes back with both texts.</summary>
public sealed class EditModel(SeeContact see, EditContact edit) : PageModel
{
    [BindProperty] public ContactInput Input { get; set; } = new();

    public Contact Contact { get; private set; } = null!;

    /// <summary>What another window has saved since this form was opened.</summary>
    public ContactInput? Stored { get; private set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        if (!await Read(id, stop))
            return NotFound();
        Input = ContactInput.Of(Contact);
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        if (!await Read(id, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        var edited = await edit.Run(User.Id(), id, Input.Details(), Input.Company, Input.Version, stop);
        if (edited.Failure is not { } failure)
            return RedirectToPage("Details", new { id });
        if (failure == StorageFailures.Stale && await Read(id, stop))
        {
            Stored = ContactInput.Of(Contact);
            Input.Version = Stored.Version;
            // The hidden field shows what was posted unless its old value is forgotten.
            ModelState.Remove($"{nameof(Input)}.{nameof(Input.Version)}");
        }
        return this.Refuse(failure.Under(nameof(Input)));
    }

    private async Task<bool> Read(string id, CancellationToken stop)
    {
        var found = await see.Head(User.Id(), id, stop);
        if (found.IsOk)
            Contact = found.Value;
        return found.IsOk;
    }
}
