using Jams.Domain.Accounts;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Jams.Web.Pages.Account;

/// <summary>Asks for a link to set a new password.</summary>
[AllowAnonymous, EnableRateLimiting(DoorLimits.Mail)]
public sealed class ForgotModel(AskForMail ask) : PageModel
{
    [BindProperty] public string? Email { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if ((await ask.Run(AccountWish.NewPassword, Email, stop: stop)).Failure is { } failure)
            return this.Refuse(failure);
        TempData["mail-for"] = Email!.Trim();
        return RedirectToPage("CheckMail", new { about = "password" });
    }
}
