using Jams.Domain.Admin;
using Jams.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Account;

/// <summary>Leads to a provider. A link is enough: nothing is connected by it, see <see cref="ProviderDoneModel"/>.</summary>
[AllowAnonymous]
public sealed class ProviderModel(CurrentSettings settings) : PageModel
{
    public async Task<IActionResult> OnGet(string? name, string? back, CancellationToken stop)
    {
        if (name is null || !(await settings.Get(stop)).Offered().Contains(name))
            return NotFound();
        return Challenge(new AuthenticationProperties
        {
            RedirectUri = "/account/provider/done", Items = { [ProviderAnswer.Provider] = name, [ProviderAnswer.Back] = Door.Back(back) },
        }, name);
    }
}
