using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Settings.Security;

/// <summary>Gives an account that was opened by a provider a password. There is none to ask for, so a fresh proof stands in its place.</summary>
[StepUp]
public sealed class FirstPasswordModel(ChangePassword change, IStringLocalizer words) : PageModel
{
    [BindProperty] public string? Wanted { get; set; }

    public string Email => HttpContext.SignedIn().Account.Email;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (HttpContext.SignedIn().Account.PasswordHash is not null)
            context.Result = RedirectToPage("Password");
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var changed = await change.Run(User.Id(), HttpContext.SignedIn().Ticket.Id, null, Wanted, stop);
        if (changed.Failure is { } failure)
            return this.Refuse(failure);
        this.Say(words["Your password is set. Every other device was signed out."]);
        return RedirectToPage("Index");
    }
}
