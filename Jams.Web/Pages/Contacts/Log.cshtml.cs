using Jams.Domain.Contacts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Contacts;

/// <summary>Writes down a time in touch, or takes one away; what cannot be taken is shown again with what is wrong.</summary>
public sealed class LogModel(SeeContact see, LogContact log, ForgetTouch forget, PersonTime time) : PageModel
{
    public ContactSheet Sheet { get; private set; } = null!;

    public LogInput Input { get; private set; } = new();

    public IActionResult OnGet(string id) => RedirectToPage("Details", new { id });

    public async Task<IActionResult> OnPost(string id, LogInput input, CancellationToken stop)
    {
        Input = input;
        if (!ModelState.IsValid)
            return await Read(id, stop) ? this.Invalid() : NotFound();
        var logged = await log.Run(User.Id(), id, input.Kind, input.On ?? time.Today, input.Note, time.Today, stop);
        if (logged.Failure is not { } failure)
            return RedirectToPage("Details", new { id });
        return await Read(id, stop) ? this.Refuse(failure) : NotFound();
    }

    public async Task<IActionResult> OnPostDelete(string id, string? touch, CancellationToken stop) =>
        (await forget.Run(User.Id(), id, touch ?? "", stop)).Failure is { } failure ? this.Refuse(failure) : RedirectToPage("Details", new { id });

    private async Task<bool> Read(string id, CancellationToken stop)
    {
        var found = await see.Run(User.Id(), id, stop: stop);
        if (found.IsOk)
            Sheet = found.Value;
        return found.IsOk;
    }
}
