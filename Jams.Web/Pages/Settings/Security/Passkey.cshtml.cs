using Jams.Domain.Accounts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Settings.Security;

/// <summary>One passkey: its name, what is known of it, the way to remove it.</summary>
public sealed class PasskeyModel(SeePasskeys see, RenamePasskey rename, IStringLocalizer words) : PageModel
{
    [BindProperty] public string? Name { get; set; }

    public Passkey Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var found = await see.One(User.Id(), id, stop);
        if (found.Failure is { } none)
            return this.Refuse(none);
        Shown = found.Value;
        Name ??= Shown.Name;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        var renamed = await rename.Run(User.Id(), id, Name, stop);
        if (renamed.Failure is { } failure)
            return await OnGet(id, stop) is NotFoundResult gone ? gone : this.Refuse(failure);
        this.Say(words["Saved."]);
        return RedirectToPage("Index");
    }
}
