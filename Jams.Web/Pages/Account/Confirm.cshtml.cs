using Jams.Domain.Accounts;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Jams.Web.Pages.Account;

/// <summary>The link from the first mail. It asks for the password: the link proves the mailbox, the password that it is their account.</summary>
[AllowAnonymous, EnableRateLimiting(DoorLimits.Tries)]
public sealed class ConfirmModel(ConfirmAddress confirm, Door door) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Account { get; set; }
    [BindProperty(SupportsGet = true)] public string? Token { get; set; }
    [BindProperty] public string? Password { get; set; }

    /// <summary>The address to be confirmed; null when the link is dead.</summary>
    public string? Email { get; private set; }

    public async Task OnGet() => Email = (await confirm.For(Account, Token))?.Email;

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (User.IsSignedIn())
            return RedirectToPage("SignOut");
        await OnGet();
        var confirmed = await confirm.Run(Account, Token, Password, stop);
        if (confirmed.Failure is { } failure)
            return failure == AccountFailures.LinkDead ? Page() : this.RefuseAtDoor(failure);
        return LocalRedirect(await door.Pass(confirmed.Value, "password", stays: true, back: null));
    }
}
