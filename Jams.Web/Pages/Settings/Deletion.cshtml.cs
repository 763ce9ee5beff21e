using System.Text.Json;
using Jams.Domain.Accounts;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Settings;

/// <summary>Deletes the account and everything in it, after a fresh proof and after the address was typed.</summary>
[StepUp]
public sealed class DeletionModel(EraseAccount erase) : PageModel
{
    [BindProperty] public string? Typed { get; set; }

    public string Email => HttpContext.SignedIn().Account.Email;

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (EmailAddress.KeyOf(Typed) != HttpContext.SignedIn().Account.EmailKey)
            return this.Refuse(SettingsFailures.Typed);
        // Once it has begun it is brought to its end, whatever becomes of the browser.
        var erased = await erase.Run(User.Id(), CancellationToken.None);
        if (erased.Failure is { } failure)
            return this.Refuse(failure);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        TempData[ErasedModel.Key] = JsonSerializer.Serialize(erased.Value);
        return RedirectToPage("Erased");
    }
}
