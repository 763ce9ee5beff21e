using Jams.Domain.Accounts;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Settings.Security;

/// <summary>Makes a passkey with the device that shows the page. The browser does it, so this is the one page that needs script.</summary>
[StepUp]
public sealed class NewPasskeyModel(PasskeyCeremony ceremony, Letters letters, IStringLocalizer words) : PageModel
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Credential { get; set; }

    public void OnGet() => Name = ClientName.Read(Request.Headers.UserAgent).System;

    public async Task<IActionResult> OnPostOptions() => this.Json(await ceremony.BeginMaking(HttpContext, HttpContext.SignedIn().Account));

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var account = HttpContext.SignedIn().Account;
        if ((await ceremony.Make(HttpContext, account, Credential, Name)).Failure is { } failure)
            return this.Refuse(failure);
        await letters.Notice(account, said => said["A passkey was added to your JAMS account"], stop);
        this.Say(words["The passkey is made. Try it the next time you sign in."]);
        return RedirectToPage("Index");
    }
}
