using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Settings.Security;

/// <summary>Changes the password. It asks for the current one, so an account without one goes to <see cref="FirstPasswordModel"/>.</summary>
[EnableRateLimiting(DoorLimits.Tries)]
public sealed class PasswordModel(ChangePassword change, IStringLocalizer words) : PageModel
{
    [BindProperty] public string? Current { get; set; }
    [BindProperty] public string? Wanted { get; set; }

    public string Email => HttpContext.SignedIn().Account.Email;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (HttpContext.SignedIn().Account.PasswordHash is null)
            context.Result = RedirectToPage("FirstPassword");
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var changed = await change.Run(User.Id(), HttpContext.SignedIn().Ticket.Id, Current, Wanted, stop);
        if (changed.Failure is { } failure)
            return this.Refuse(failure);
        this.Say(words["Your password was changed. Every other device was signed out."]);
        return RedirectToPage("Index");
    }
}
