using Jams.Domain.Applications;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Applications;

/// <summary>Puts an application into the archive and brings it back.</summary>
public sealed class ArchiveModel(SeeApplication see, ArchiveApplication archive, RestoreApplication restore, BoardAnswer board, IStringLocalizer words) : PageModel
{
    public ApplicationHead Head { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var head = await see.Head(User.Id(), id, stop);
        if (head.Failure is { } failure)
            return this.Refuse(failure);
        Head = head.Value;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop) =>
        await Answer(id, await archive.Run(User.Id(), id, stop), "{0} is in the archive.", undo: true, null, stop);

    public async Task<IActionResult> OnPostRestore(string id, string? back, CancellationToken stop) =>
        await Answer(id, await restore.Run(User.Id(), id, stop), "{0} is back on the board.", undo: false, back, stop);

    private async Task<IActionResult> Answer(string id, Domain.Result<JobApplication> done, string sentence, bool undo, string? back, CancellationToken stop)
    {
        if (done.Failure is { } failure)
            return Request.WantsPartial() ? await board.Refused(this, failure, stop) : await OnGet(id, stop) is NotFoundResult none ? none : this.Refuse(failure);
        var from = Request.WantsPartial() ? BoardQuery.OfCurrent(Request).Url : null;
        this.Say(words[sentence, done.Value.CompanyName], undo ? $"/applications/{id}/archive?handler=Restore" + (from is null ? "" : "&back=" + Uri.EscapeDataString(from)) : null);
        return Request.WantsPartial() ? await board.Changed(this, [done.Value.StageId], stop)
            : Url.IsLocalUrl(back) ? Redirect(back) : RedirectToPage("Details", new { id });
    }
}
