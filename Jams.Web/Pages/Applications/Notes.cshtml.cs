using Jams.Domain.Applications;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Applications;

/// <summary>Writes and deletes notes; a note that cannot be taken is shown again with what is wrong.</summary>
public sealed class NotesModel(SeeApplication see, WriteNote write, DeleteNote delete) : PageModel
{
    public ApplicationView View { get; private set; } = null!;

    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? Entry { get; set; }

    public IActionResult OnGet(string id) => RedirectToPage("Details", new { id });

    public async Task<IActionResult> OnPost(string id, CancellationToken stop) =>
        await Answer(id, (await write.Run(User.Id(), id, Text, stop)).Failure, stop);

    public async Task<IActionResult> OnPostDelete(string id, CancellationToken stop) =>
        await Answer(id, (await delete.Run(User.Id(), id, Entry ?? "", stop)).Failure, stop);

    private async Task<IActionResult> Answer(string id, Domain.Failure? failure, CancellationToken stop)
    {
        if (failure is null)
            return RedirectToPage("Details", new { id });
        var found = await see.Run(User.Id(), id, stop: stop);
        if (!found.IsOk)
            return NotFound();
        View = found.Value;
        return this.Refuse(failure);
    }
}
