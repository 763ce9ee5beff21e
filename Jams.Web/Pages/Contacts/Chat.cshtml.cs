using Jams.Domain.Contacts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Contacts;

/// <summary>Plans to meet somebody: a day and a task.</summary>
public sealed class ChatModel(SeeContact see, PlanChat plan, PersonTime time, IStringLocalizer words) : PageModel
{
    public Contact Contact { get; private set; } = null!;

    [BindProperty] public string? Text { get; set; }
    [BindProperty] public DateOnly? On { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        if (!await Read(id, stop))
            return NotFound();
        (Text, On) = (words["Coffee with {0}", Contact.Name], time.Today.AddDays(7));
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        if (!await Read(id, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        return (await plan.Run(User.Id(), id, On, Text, time.Today, stop)).Failure is { } failure ? this.Refuse(failure) : RedirectToPage("Details", new { id });
    }

    private async Task<bool> Read(string id, CancellationToken stop)
    {
        var found = await see.Head(User.Id(), id, stop);
        if (found.IsOk)
            Contact = found.Value;
        return found.IsOk;
    }
}
