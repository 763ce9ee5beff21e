using Jams.Domain.Applications;
using Jams.Domain.Mail.Filing;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Applications;

/// <summary>An application with everything that belongs to it; the timeline is its spine.</summary>
public sealed class DetailsModel(SeeApplication see, SeeOpenProposals asks) : PageModel
{
    public ApplicationView View { get; private set; } = null!;

    /// <summary>What mails say of it and the person has not confirmed yet.</summary>
    public IReadOnlyList<OpenProposal> Asks { get; private set; } = [];

    /// <summary>Whether the timeline is shown to its beginning.</summary>
    [BindProperty(SupportsGet = true)] public bool Whole { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var found = await see.Run(User.Id(), id, Whole, stop);
        if (found.Failure is { } failure)
            return this.Refuse(failure);
        (View, Asks) = (found.Value, await asks.Run(User.Id(), id, stop));
        return Page();
    }
}
