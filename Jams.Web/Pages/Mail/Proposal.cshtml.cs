using System.ComponentModel.DataAnnotations;
using Jams.Domain;
using Jams.Domain.Mail.Filing;
using Jams.Web.Mail;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail;

/// <summary>One thing that a mail says of an application: yes, no, and taking it back.</summary>
public sealed class ProposalModel(SeeOpenProposals see, AcceptProposal accept, DismissProposal dismiss, UndoProposal undo, MailPanels panels, IStringLocalizer words) : PageModel
{
    private const string AsNew = "new";

    public OpenProposal Open { get; private set; } = null!;

    [BindProperty] public string? ApplicationId { get; set; }

    // What was emptied in the form is empty; only what the form does not have is as the mail says.
    [BindProperty, DisplayFormat(ConvertEmptyStringToNull = false)] public string? Company { get; set; }
    [BindProperty, DisplayFormat(ConvertEmptyStringToNull = false)] public string? Role { get; set; }

    [BindProperty(SupportsGet = true)] public string? Back { get; set; }

    public string Here => $"/mail/proposals/{Open.Proposal.Id}";

    /// <summary>The address that takes this proposal back when posted to, and then goes to <paramref name="back"/>.</summary>
    public static string Address(string id, string? back) => $"/mail/proposals/{id}?handler=Undo" + (back is null ? "" : "&back=" + Uri.EscapeDataString(back));

    public async Task<IActionResult> OnGet(string id, CancellationToken stop) => await Find(id, stop) is { } none ? none : Page();

    public async Task<IActionResult> OnPost(string id, CancellationToken stop) => await Answered(
        id, await accept.Run(User.Id(), id, new ProposalAnswer(ApplicationId == AsNew ? null : ApplicationId, ApplicationId == AsNew, Company, Role), stop), stop);

    public async Task<IActionResult> OnPostDismiss(string id, CancellationToken stop) => await Answered(id, await dismiss.Run(User.Id(), id, stop), stop);

    public async Task<IActionResult> OnPostUndo(string id, CancellationToken stop)
    {
        TempData.Clear();
        return await Answered(id, await undo.Run(User.Id(), id, stop), stop);
    }

    private async Task<IActionResult> Answered(string id, Result<StatusProposal> answer, CancellationToken stop)
    {
        panels.Forget(User.Id());
        if (await Find(id, stop) is { } none)
            return none;
        var back = Url.IsLocalUrl(Back) ? Back! : "/mail/proposals";
        if (answer.Failure is { } failure)
        {
            if (Request.WantsPartial())
                this.Say(words.Say(failure));
            return this.Refuse(failure, "_Proposal", new ProposalView(Open, back, InPlace: true));
        }
        this.Say(words.Say(Open), answer.Value.State == ProposalState.Applied ? Address(id, back) : null);
        return Request.WantsPartial() ? Partial("_Proposal", new ProposalView(Open, back, InPlace: true, Focus: true)) : LocalRedirect(back);
    }

    private async Task<IActionResult?> Find(string id, CancellationToken stop)
    {
        var found = await see.One(User.Id(), id, stop);
        if (found.Failure is { } failure)
            return this.Refuse(failure);
        Open = found.Value;
        return null;
    }
}
