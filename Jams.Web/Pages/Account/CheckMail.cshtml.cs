using Jams.Domain.Accounts;
using Jams.Domain.Admin;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Jams.Web.Pages.Account;

/// <summary>The same answer for everybody: if something is to be had for that address, it is on its way there.</summary>
[AllowAnonymous, EnableRateLimiting(DoorLimits.Mail)]
public sealed class CheckMailModel(AskForMail ask, CurrentSettings settings) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? About { get; set; }
    [BindProperty] public string? Email { get; set; }

    /// <summary>The confirmation link, shown only to the operator of a fresh server, see <see cref="AnswerFirst"/>.</summary>
    public string? Link { get; private set; }

    public bool HasMail { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        Email = TempData.Peek("mail-for") as string;
        Link = TempData["link"] as string;
        HasMail = (await settings.Get(stop)).HasMail;
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if ((await ask.Run(About == "password" ? AccountWish.NewPassword : AccountWish.ConfirmAgain, Email, stop: stop)).Failure is { } failure)
            return this.Refuse(failure);
        TempData["mail-for"] = Email!.Trim();
        return RedirectToPage(new { About });
    }
}
