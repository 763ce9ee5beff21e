using Jams.Domain.Accounts;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Settings.Security;

/// <summary>Takes a passkey off the account.</summary>
[StepUp]
public sealed class PasskeyRemovalModel(SeePasskeys see, RemovePasskey remove, IStringLocalizer words) : PageModel
{
    public Passkey Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var found = await see.One(User.Id(), id, stop);
        if (found.Failure is { } none)
            return this.Refuse(none);
        Shown = found.Value;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        if (await OnGet(id, stop) is NotFoundResult gone)
            return gone;
        if ((await remove.Run(User.Id(), HttpContext.SignedIn().Ticket.Id, id, stop)).Failure is { } failure)
            return this.Refuse(failure);
        this.Say(words["The passkey “{0}” was removed. Every other device was signed out.", Shown.Name]);
        return RedirectToPage("Index");
    }
}
