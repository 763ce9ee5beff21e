using Jams.Domain.Applications;
using Jams.Domain.Contacts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Contacts;

/// <summary>Adds a contact with all that is known; from an application's page they belong to it at once.</summary>
public sealed class NewModel(AddContact add, SeeApplication see, AttachContact attach, IStringLocalizer words) : PageModel
{
    [BindProperty] public ContactInput Input { get; set; } = new();

    /// <summary>The application they belong to, when the person comes from there.</summary>
    [BindProperty(SupportsGet = true)] public string? Application { get; set; }

    public JobApplication? Belongs { get; private set; }

    public async Task<IActionResult> OnGet(string? company, CancellationToken stop)
    {
        if (!await Read(stop))
            return NotFound();
        Input.Company = company ?? Belongs?.CompanyName;
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Read(stop))
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        var added = await add.Run(User.Id(), Input.Details(), Input.Company, stop);
        if (added.Failure is { } failure)
            return this.Refuse(failure.Under(nameof(Input)));
        if (Belongs is not null && (await attach.Run(User.Id(), Belongs.Id, added.Value.Id, null, null, stop)).IsOk)
            return RedirectToPage("/Applications/Details", new { id = Belongs.Id });
        this.Say(words["{0} is among your contacts.", added.Value.Name]);
        return RedirectToPage("Details", new { id = added.Value.Id });
    }

    private async Task<bool> Read(CancellationToken stop)
    {
        if (string.IsNullOrEmpty(Application))
            return true;
        var head = await see.Head(User.Id(), Application, stop);
        Belongs = head.IsOk ? head.Value.Application : null;
        return head.IsOk;
    }
}
