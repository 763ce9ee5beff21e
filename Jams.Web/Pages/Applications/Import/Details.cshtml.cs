using Htmx;
using Jams.Domain;
using Jams.Domain.Applications;
using Jams.Domain.Applications.Import;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Applications.Import;

/// <summary>One import, wherever it stands: what it would do and the answers to change, how far it is, what it has done.</summary>
public sealed class DetailsModel(SeeImport see, MapImport map, StartImport start, SeeImported imported, PersonTime time, IStringLocalizer words) : PageModel
{
    [BindProperty] public MappingInput Input { get; set; } = new();

    public ApplicationImport Import { get; private set; } = null!;

    /// <summary>What it would do; null once it was started, and when its file is gone.</summary>
    public MappingView? Mapping { get; private set; }

    /// <summary>What stays of an import that was undone.</summary>
    public IReadOnlyList<JobApplication> Kept { get; private set; } = [];

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        if (!await Read(id, stop))
            return NotFound();
        if (!Request.WantsPartial())
            return Page();
        if (Import.IsUnderWay)
            return Partial("_Progress", Import);
        Response.Htmx(answer => answer.Refresh());
        return StatusCode(StatusCodes.Status204NoContent);
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop) => await Keep(id, stop) ?? await Shown(id, stop);

    public async Task<IActionResult> OnPostStart(string id, CancellationToken stop)
    {
        if (await Keep(id, stop) is { } wrong)
            return wrong;
        var started = await start.Run(User.Id(), id, time.Today, stop);
        return started.Failure is { } failure ? await Again(id, failure, stop) : RedirectToPage("Details", new { id });
    }

    private async Task<IActionResult?> Keep(string id, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await Read(id, stop) ? this.Invalid("_Mapping", Mapping) : NotFound();
        return (await map.Run(User.Id(), id, Input.Answers(), stop)).Failure is { } failure ? await Again(id, failure, stop) : null;
    }

    private async Task<IActionResult> Shown(string id, CancellationToken stop) =>
        !Request.WantsPartial() ? RedirectToPage("Details", new { id }) : await Read(id, stop) ? Partial("_Mapping", Mapping) : NotFound();

    // What was answered stays in the form. An import that another window has started shows how far it is instead.
    private async Task<IActionResult> Again(string id, Failure failure, CancellationToken stop)
    {
        if (!await Read(id, stop))
            return NotFound();
        if (Mapping is null && Request.WantsPartial())
        {
            Response.Htmx(answer => answer.Refresh());
            return StatusCode(StatusCodes.Status204NoContent);
        }
        Mapping = Mapping is null ? null : Mapping with { Refused = Input };
        return this.Refuse(failure, "_Mapping", Mapping);
    }

    private async Task<bool> Read(string id, CancellationToken stop)
    {
        if ((await see.Head(User.Id(), id, stop)) is not { IsOk: true, Value: { } import })
            return false;
        Import = import;
        if (import.State == ImportState.Undone && import.Kept > 0)
            Kept = (await imported.Run(User.Id(), id, stop)).Touched;
        if (!import.CanChange)
            return true;
        var preview = await see.Run(User.Id(), id, stop);
        if (preview.Failure is { } gone)
            ModelState.AddModelError("", words.Say(gone));
        else
            Mapping = new MappingView(preview.Value, null);
        return true;
    }
}
