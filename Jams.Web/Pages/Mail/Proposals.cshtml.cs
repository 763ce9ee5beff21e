using Jams.Domain.Mail.Filing;
using Jams.Web.Mail;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail;

/// <summary>What mails say of applications and the person has not confirmed yet.</summary>
public sealed class ProposalsModel(SeeOpenProposals see, AnswerAll answer, MailPanels panels, IStringLocalizer words) : PageModel
{
    public IReadOnlyList<OpenProposal> Open { get; private set; } = [];

    [BindProperty] public List<string> Ids { get; set; } = [];

    public async Task OnGet(CancellationToken stop) => Open = await see.Run(User.Id(), stop: stop);

    public Task<IActionResult> OnPostAccept(CancellationToken stop) => Answer(yes: true, stop);

    public Task<IActionResult> OnPostDismiss(CancellationToken stop) => Answer(yes: false, stop);

    private async Task<IActionResult> Answer(bool yes, CancellationToken stop)
    {
        var done = await answer.Run(User.Id(), [.. Ids.Take(SeeOpenProposals.Limit)], yes, stop);
        panels.Forget(User.Id());
        var said = words.Count(done.Done, "{0} question answered.", "{0} questions answered.");
        this.Say(done.Left == 0 ? said : said + " " + words.Count(done.Left, "{0} needs a closer look.", "{0} need a closer look."));
        return RedirectToPage();
    }
}
