using Jams.Domain.Applications;
using Jams.Domain.Tasks;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Applications;

/// <summary>Adds a task to an application.</summary>
public sealed class TasksModel(SeeApplication see, AddTask add) : PageModel
{
    public ApplicationView View { get; private set; } = null!;

    [BindProperty] public string? TaskText { get; set; }
    [BindProperty] public DateOnly? DueOn { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var found = await see.Run(User.Id(), id, stop: stop);
        if (found.Failure is { } failure)
            return this.Refuse(failure);
        View = found.Value;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        var added = await add.Run(User.Id(), TaskText, DueOn, TaskPriority.Normal, id, stop);
        if (added.Failure is not { } failure)
            return RedirectToPage("Details", new { id });
        return await OnGet(id, stop) is NotFoundResult none ? none : this.Refuse(failure.For(nameof(TaskText)));
    }
}
