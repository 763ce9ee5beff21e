using Jams.Domain.Applications;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Applications;

/// <summary>Takes the last change of stage back.</summary>
public sealed class UndoModel(UndoMove undo, IStringLocalizer words) : PageModel
{
    /// <summary>The address that undoes this entry of the timeline; then it goes to <paramref name="back"/>, or to the application.</summary>
    public static string Address(string id, string entryId, string? back) =>
        $"/applications/{id}/undo/{entryId}" + (back is null ? "" : "?back=" + Uri.EscapeDataString(back));

    public IActionResult OnGet(string id) => RedirectToPage("Details", new { id });

    public async Task<IActionResult> OnPost(string id, string entry, string? back, CancellationToken stop)
    {
        var undone = await undo.Run(User.Id(), id, entry, stop);
        if (undone.Failure is { Kind: Domain.FailureKind.NotFound })
            return NotFound();
        TempData.Clear();
        this.Say(undone.Failure is { } failure ? words.Say(failure) : words["Taken back. Everything is as it was before."]);
        return Url.IsLocalUrl(back) ? Redirect(back) : RedirectToPage("Details", new { id });
    }
}
