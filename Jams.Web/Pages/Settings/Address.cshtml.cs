using Jams.Domain.Accounts;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Settings;

/// <summary>Asks for another address; it counts once the link sent there is opened.</summary>
[StepUp]
[EnableRateLimiting(DoorLimits.Mail)]
public sealed class AddressModel(AskForNewAddress ask, SecondFactorReach reach, IStringLocalizer words) : PageModel
{
    [BindProperty] public string? Email { get; set; }

    /// <summary>The address as it is.</summary>
    public string Now => HttpContext.SignedIn().Account.Email;

    /// <summary>Whether the link goes out by itself.</summary>
    public bool HasMail { get; private set; }

    public async Task OnGet(CancellationToken stop) => HasMail = await reach.Run(User.Id(), SecondFactor.Email, stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var asked = await ask.Run(HttpContext.SignedIn().Account, Email, stop);
        if (asked.Failure is { } failure)
        {
            await OnGet(stop);
            return this.Refuse(failure);
        }
        this.Say(words["A link is on its way to {0}. Open it to use that address; until then {1} stays.", asked.Value.Text, Now]);
        return RedirectToPage("Index");
    }
}
