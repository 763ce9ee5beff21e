using Jams.Domain.Accounts;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Settings.Security;

/// <summary>Takes a sign-in at a provider off the account.</summary>
[StepUp]
public sealed class SignInRemovalModel(SeeSignIns see, DisconnectProvider disconnect, IStringLocalizer words) : PageModel
{
    public ExternalLogin Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var found = await see.One(User.Id(), id, stop);
        if (found.Failure is { } none)
            return this.Refuse(none);
        Shown = found.Value;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        if (await OnGet(id, stop) is NotFoundResult gone)
            return gone;
        if ((await disconnect.Run(User.Id(), Shown.Provider, Shown.Key, stop)).Failure is { } failure)
            return this.Refuse(failure);
        this.Say(words["{0} was disconnected.", Shown.Provider]);
        return RedirectToPage("Index");
    }
}
