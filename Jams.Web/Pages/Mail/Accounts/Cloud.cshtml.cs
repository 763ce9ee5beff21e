using Jams.Domain.Admin;
using Jams.Domain.Mail.Connecting;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Mail.Accounts;

/// <summary>Connects a mailbox by its provider's own sign-in: says what happens, and leads there. A link leads there and not a form, because the content security policy keeps forms on this server.</summary>
public sealed class CloudModel(FindMailClient find, BeginMailSignIn begin, CurrentSettings settings) : PageModel
{
    /// <summary>The client it goes through; null = none yet.</summary>
    public KnownMailClient? Client { get; private set; }

    public CloudWay Way => CloudWay.Of(Request);

    /// <summary>The mailbox that is to be connected again.</summary>
    [BindProperty(SupportsGet = true)] public string? Address { get; set; }

    public async Task OnGet(CancellationToken stop) => Client = await find.Run(User.Id(), Way.Provider, stop);

    public async Task<IActionResult> OnGetBegin(CancellationToken stop)
    {
        var redirect = Way.Redirect(Request, (await settings.Get(stop)).PublicAddress);
        var page = await begin.Run(User.Id(), HttpContext.SignedIn().Ticket.Id, Way.Provider, redirect, Address, stop);
        if (page.IsOk)
            return Redirect(page.Value.AbsoluteUri);
        await OnGet(stop);
        return this.Refuse(page.Failure!);
    }
}
