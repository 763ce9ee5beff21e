using Jams.Domain.Accounts;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Settings.Security;

/// <summary>Puts an authenticator app into use: shows the key, then asks for a code of it.</summary>
[StepUp]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AppModel(SetUpApp app, IStringLocalizer words) : PageModel
{
    [BindProperty] public string? Code { get; set; }

    public string? Key { get; private set; }

    /// <summary>The key as apps read it from the picture.</summary>
    public string Link => Totp.Address("JAMS " + Request.Host.Host, HttpContext.SignedIn().Account.Email, Key!);

    /// <summary>Whether there is an app already.</summary>
    public bool Replaces => HttpContext.SignedIn().Account.Factors.AppKey is not null;

    /// <summary>Recovery codes to show once.</summary>
    public IReadOnlyList<string>? Fresh { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var offered = await app.Offer(User.Id(), stop);
        Key = offered.Match<string?>(_ => null, key => key);
        return offered.Failure is { } failure ? this.Refuse(failure) : Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var proved = await app.Prove(User.Id(), HttpContext.SignedIn().Ticket.Id, Code, stop);
        if (proved.Failure is { } failure)
        {
            await OnGet(stop);
            return this.Refuse(failure);
        }
        if (proved.Value.Count > 0)
        {
            Fresh = proved.Value;
            return Page();
        }
        this.Say(words["The app is set up. Every other device was signed out; your recovery codes stay as they are."]);
        return RedirectToPage("Index");
    }
}
