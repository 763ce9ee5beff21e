using Jams.Domain.Applications;
using Jams.Domain.Mail.Filing;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Applications;

/// <summary>The board: every application as a card in the column of its stage.</summary>
public sealed class IndexModel(SeeBoard see, SeeOpenProposals asks, PersonTime time) : PageModel
{
    public BoardView View { get; private set; } = null!;

    /// <summary>What mails say of applications and the person has not confirmed yet.</summary>
    public IReadOnlyList<OpenProposal> Asks { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var query = BoardQuery.Of(Request.Query);
        View = new BoardView(await see.Run(User.Id(), query.Filter(time.Today), query.More, time.Today, stop), query);
        if (Request.WantsPartial())
            return Partial("_Region", View);
        Asks = await asks.Run(User.Id(), stop: stop);
        return Page();
    }

    public async Task<IActionResult> OnGetAsks(CancellationToken stop) =>
        Request.WantsPartial() ? Partial("_Asks", (await asks.Run(User.Id(), stop: stop), "/applications")) : RedirectToPage("Index");
}
