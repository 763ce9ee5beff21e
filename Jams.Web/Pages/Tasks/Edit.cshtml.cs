using Jams.Domain.Tasks;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Tasks;

/// <summary>Changes or deletes a task.</summary>
public sealed class EditModel(SeeTask see, EditTask edit, DeleteTask delete, IStringLocalizer words) : PageModel
{
    public TaskItem Item { get; private set; } = null!;

    [BindProperty] public string? Text { get; set; }
    [BindProperty] public DateOnly? DueOn { get; set; }
    [BindProperty] public TaskPriority Priority { get; set; }
    [BindProperty(SupportsGet = true)] public string? Back { get; set; }

    /// <summary>Where the person came from, if it is a page of ours.</summary>
    public string BackUrl => Url.IsLocalUrl(Back) ? Back : "/tasks";

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var found = await see.Run(User.Id(), id, stop);
        if (found.Failure is { } failure)
            return this.Refuse(failure);
        Item = found.Value;
        (Text, DueOn, Priority) = (Item.Text, Item.DueOn, Item.Priority);
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        var (text, due, priority) = (Text, DueOn, Priority);
        if (await OnGet(id, stop) is NotFoundResult none)
            return none;
        (Text, DueOn, Priority) = (text, due, priority);
        if (!ModelState.IsValid)
            return this.Invalid();
        return (await edit.Run(User.Id(), id, text, due, priority, stop)).Failure is { } failure ? this.Refuse(failure) : Redirect(BackUrl);
    }

    public async Task<IActionResult> OnPostDelete(string id, CancellationToken stop)
    {
        var deleted = await delete.Run(User.Id(), id, stop);
        if (deleted.Failure is { } failure)
            return this.Refuse(failure);
        this.Say(words["The task was deleted: {0}", deleted.Value.Text]);
        return Redirect(BackUrl);
    }
}
