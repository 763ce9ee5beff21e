using Jams.Domain.Applications.Import;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Applications.Import;

/// <summary>Takes an import back, after showing what goes and what stays.</summary>
public sealed class UndoModel(SeeImport see, SeeImported imported, UndoImport undo) : PageModel
{
    public ApplicationImport Import { get; private set; } = null!;

    public Imported Added { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        if (!await Read(id, stop))
            return NotFound();
        return Import.State is ImportState.Done or ImportState.Failed ? Page() : RedirectToPage("Details", new { id });
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        var undone = await undo.Run(User.Id(), id, stop);
        if (undone.Failure is { } failure)
            return await Read(id, stop) ? this.Refuse(failure) : NotFound();
        return RedirectToPage("Details", new { id });
    }

    private async Task<bool> Read(string id, CancellationToken stop)
    {
        if ((await see.Head(User.Id(), id, stop)) is not { IsOk: true, Value: { } import })
            return false;
        Import = import;
        Added = await imported.Run(User.Id(), id, stop);
        return true;
    }
}
