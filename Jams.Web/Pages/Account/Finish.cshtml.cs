using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Account;

/// <summary>After a fresh proof: the form that was sent before goes on, by itself where scripts run, by a button where not.</summary>
[StepUp]
public sealed class FinishModel(Owned<KeptForm> forms, TimeProvider clock) : PageModel
{
    public KeptForm Kept { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string form, CancellationToken stop)
    {
        if (await forms.Get(User.Id(), form, stop) is not { } kept || kept.ExpiresAt <= clock.GetUtcNow())
            return NotFound();
        Kept = kept;
        Response.Headers.CacheControl = "no-store";
        await forms.Delete(User.Id(), form, stop);
        return Page();
    }
}
