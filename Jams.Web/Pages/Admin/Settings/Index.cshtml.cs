using Jams.Domain.Admin;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Admin.Settings;

/// <summary>Who may make an account, and where people reach the server.</summary>
public sealed class IndexModel(CurrentSettings current, ChangeServerSettings change, IStringLocalizer words) : PageModel
{
    [BindProperty] public long Version { get; set; }
    [BindProperty] public Registration Registration { get; set; }
    [BindProperty] public string? PublicAddress { get; set; }

    public async Task OnGet(CancellationToken stop)
    {
        var settings = await current.Get(stop);
        (Version, Registration, PublicAddress) = (settings.Version, settings.Registration, settings.PublicAddress);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var changed = await change.Run(Version, settings => settings.Admit(Registration) is { IsOk: false } refused ? refused : settings.BeReachedAt(PublicAddress), stop);
        if (changed.Failure is { } failure)
            return this.Refuse(failure);
        this.Say(words["Saved. It counts from now on."]);
        return RedirectToPage();
    }
}
