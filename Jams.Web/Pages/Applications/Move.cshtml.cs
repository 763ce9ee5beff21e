using Jams.Domain.Applications;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Applications;

/// <summary>Moves an application: a form for everybody, and the address the board's script posts to.</summary>
public sealed class MoveModel(SeeApplication see, MoveApplication move, BoardAnswer board, PersonTime time, IStringLocalizer words) : PageModel
{
    public ApplicationHead Head { get; private set; } = null!;

    [BindProperty] public string? StageId { get; set; }
    [BindProperty] public string? After { get; set; }
    [BindProperty] public string? Before { get; set; }
    [BindProperty] public bool AtEnd { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var head = await see.Head(User.Id(), id, stop);
        if (head.Failure is { } failure)
            return this.Refuse(failure);
        Head = head.Value;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        var moved = await move.Run(User.Id(), id, new Destination(StageId, After, Before, AtEnd), time.Today, stop: stop);
        if (moved.Failure is { } failure)
            return Request.WantsPartial() ? await board.Refused(this, failure, stop) : await OnGet(id, stop) is NotFoundResult none ? none : this.Refuse(failure);
        if (moved.Value.EntryId is { } entry)
            this.Say(words["{0} moved to {1}.", moved.Value.Application.CompanyName, moved.Value.To.Name], UndoModel.Address(id, entry, Request.WantsPartial() ? BoardQuery.OfCurrent(Request).Url : null));
        return Request.WantsPartial()
            ? await board.Changed(this, [moved.Value.To.Id, .. moved.Value.From is { } from ? [from.Id] : Array.Empty<string>()], stop)
            : RedirectToPage("Details", new { id });
    }
}
