using Jams.Domain.Applications;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Applications;

/// <summary>The posting as it was kept, with earlier texts.</summary>
public sealed class PostingModel(SeeApplication see) : PageModel
{
    public ApplicationView View { get; private set; } = null!;

    public PostingSnapshot? Shown { get; private set; }

    public async Task<IActionResult> OnGet(string id, string? of, CancellationToken stop)
    {
        var found = await see.Run(User.Id(), id, stop: stop);
        if (found.Failure is { } failure)
            return this.Refuse(failure);
        View = found.Value;
        Shown = View.Postings.FirstOrDefault(posting => posting.Id == of) ?? (View.Postings is [var latest, ..] ? latest : null);
        return Page();
    }
}
