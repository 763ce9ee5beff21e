using Jams.Domain.Accounts;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Settings;

/// <summary>How the pages look to this person.</summary>
public sealed class LooksModel(SaveLooks save, IStringLocalizer words) : PageModel
{
    [BindProperty] public string? Theme { get; set; }
    [BindProperty] public string? Density { get; set; }
    [BindProperty] public bool Shortcuts { get; set; }

    public void OnGet()
    {
        var look = HttpContext.SignedIn().Account.Preferences;
        (Theme, Density, Shortcuts) = (look.Theme, look.Density, look.Shortcuts);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var saved = await save.Run(User.Id(), Theme, Density, Shortcuts, stop);
        if (saved.Failure is { } failure)
            return this.Refuse(failure);
        HttpContext.Remember(saved.Value.Preferences);
        this.Say(words["Saved."]);
        return RedirectToPage("Looks");
    }
}
