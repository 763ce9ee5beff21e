using Jams.Domain.Accounts;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Account;

/// <summary>The link to set a new password. It does not sign in: a second factor stays what it is.</summary>
[AllowAnonymous, EnableRateLimiting(DoorLimits.Tries)]
public sealed class ResetModel(SetNewPassword set, IStringLocalizer words) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Account { get; set; }
    [BindProperty(SupportsGet = true)] public string? Token { get; set; }
    [BindProperty] public string? Password { get; set; }

    /// <summary>Whose password it is; null when the link is dead.</summary>
    public string? Email { get; private set; }

    public async Task OnGet() => Email = (await set.For(Account, Token))?.Email;

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await OnGet();
        if ((await set.Run(Account, Token, Password, stop)).Failure is { } failure)
            return failure == AccountFailures.LinkDead ? Page() : this.Refuse(failure);
        this.Say(words["The new password is set. Every device is signed out; sign in with it now."]);
        return RedirectToPage("SignIn");
    }
}
