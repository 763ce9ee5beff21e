using Jams.Domain.Applications;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Applications;

/// <summary>Changes an application's details. A form that another window has overtaken comes back with both texts.</summary>
public sealed class EditModel(SeeApplication see, SeePostings postings, EditApplication edit) : PageModel
{
    [BindProperty] public ApplicationInput Input { get; set; } = new();

    public JobApplication Application { get; private set; } = null!;

    /// <summary>What another window has saved since this form was opened.</summary>
    public ApplicationInput? Stored { get; private set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        if (await Read(id, stop) is not { } stored)
            return NotFound();
        Input = stored;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        if (await Read(id, stop) is not { } stored)
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        var details = Input.Details();
        if (details.Failure is { } refused)
            return this.Refuse(refused.In(nameof(Input)));
        var edited = await edit.Run(User.Id(), id, Input.Revision, Input.Company, details.Value, Input.Posting, stop);
        if (edited.Failure is not { } failure)
            return RedirectToPage("Details", new { id });
        if (failure == ApplicationFailures.Stale)
        {
            Stored = await Read(id, stop) ?? stored;
            Input.Revision = Stored.Revision;
            // The hidden field shows what was posted unless its old value is forgotten.
            ModelState.Remove($"{nameof(Input)}.{nameof(Input.Revision)}");
        }
        return this.Refuse(failure.In(nameof(Input)));
    }

    private async Task<ApplicationInput?> Read(string id, CancellationToken stop)
    {
        var head = await see.Head(User.Id(), id, stop);
        if (!head.IsOk)
            return null;
        Application = head.Value.Application;
        return ApplicationInput.Of(Application, await postings.Run(User.Id(), id, stop) is [var latest, ..] ? latest.Text : null);
    }
}
