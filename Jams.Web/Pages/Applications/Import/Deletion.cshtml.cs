using Jams.Domain.Applications.Import;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Applications.Import;

/// <summary>Forgets an import and its file, after asking; its applications stay.</summary>
public sealed class DeletionModel(SeeImport see, DiscardImport discard, IStringLocalizer words) : PageModel
{
    public ApplicationImport Import { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id, CancellationToken stop) => await Read(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        if (!await Read(id, stop))
            return NotFound();
        if ((await discard.Run(User.Id(), id, stop)).Failure is { } failure)
            return this.Refuse(failure);
        this.Say(words["{0} was forgotten.", Import.Name]);
        return RedirectToPage("Index");
    }

    private async Task<bool> Read(string id, CancellationToken stop)
    {
        var head = await see.Head(User.Id(), id, stop);
        if (head.IsOk)
            Import = head.Value;
        return head.IsOk;
    }
}
