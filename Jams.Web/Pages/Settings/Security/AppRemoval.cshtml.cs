using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Settings.Security;

/// <summary>Takes the authenticator app off the account.</summary>
[StepUp]
public sealed class AppRemovalModel(RemoveApp remove, IStringLocalizer words) : PageModel
{
    /// <summary>Whether nothing else asks for a second step.</summary>
    public bool IsLast => !HttpContext.SignedIn().Account.Factors.Email;

    public IActionResult OnGet() => HttpContext.SignedIn().Account.Factors.AppKey is null ? RedirectToPage("Index") : Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if ((await remove.Run(User.Id(), HttpContext.SignedIn().Ticket.Id, stop)).Failure is { } failure)
            return this.Refuse(failure);
        this.Say(words["The authenticator app was removed. Every other device was signed out."]);
        return RedirectToPage("Index");
    }
}
