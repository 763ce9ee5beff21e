using Htmx;
using Jams.Domain;
using Jams.Domain.Applications;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Applications;

/// <summary>What the board's script gets after a step: the columns that changed, or the board as it is when the step was refused.</summary>
public sealed class BoardAnswer(SeeBoard see, PersonTime time, IStringLocalizer words)
{
    public async Task<IActionResult> Changed(PageModel page, IReadOnlyList<string> stageIds, CancellationToken stop) =>
        page.Partial("_Changed", new BoardChange(await View(page, stop), stageIds));

    public async Task<IActionResult> Refused(PageModel page, Failure failure, CancellationToken stop)
    {
        page.Say(words.Say(failure));
        page.Response.Htmx(answer => answer.Retarget("#region").Reswap("outerHTML"));
        return page.Partial("_Region", await View(page, stop));
    }

    private async Task<BoardView> View(PageModel page, CancellationToken stop)
    {
        var query = BoardQuery.OfCurrent(page.Request);
        return new BoardView(await see.Run(page.User.Id(), query.Filter(time.Today), query.More, time.Today, stop), query);
    }
}
