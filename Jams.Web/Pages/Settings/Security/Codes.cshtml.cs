using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Settings.Security;

/// <summary>Makes fresh recovery codes and shows them once.</summary>
[StepUp]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CodesModel(RenewRecoveryCodes renew) : PageModel
{
    public int Left => HttpContext.SignedIn().Account.Factors.Recovery.Count;

    /// <summary>The codes to show once.</summary>
    public IReadOnlyList<string>? Fresh { get; private set; }

    public IActionResult OnGet() => HttpContext.SignedIn().Account.Factors.IsOn ? Page() : RedirectToPage("Index");

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var made = await renew.Run(User.Id(), stop);
        if (made.Failure is { } failure)
            return this.Refuse(failure);
        Fresh = made.Value;
        return Page();
    }
}
