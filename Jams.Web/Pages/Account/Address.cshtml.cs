using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Account;

/// <summary>The link that was sent to a new address. A button, because mail scanners open links.</summary>
[AllowAnonymous, EnableRateLimiting(DoorLimits.Tries)]
public sealed class AddressModel(UseNewAddress use, IStringLocalizer words) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Account { get; set; }
    [BindProperty(SupportsGet = true)] public string? Token { get; set; }
    [BindProperty(SupportsGet = true)] public string? Email { get; set; }

    public bool Works { get; private set; }

    public async Task OnGet() => Works = await use.For(Account, Token, Email) is not null;

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!(await use.Run(Account, Token, Email, stop)).IsOk)
            return Page();
        this.Say(words["The new address is in use. Sign in with it now."]);
        return RedirectToPage("SignIn");
    }
}
