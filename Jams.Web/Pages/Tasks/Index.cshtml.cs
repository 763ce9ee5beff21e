using Jams.Domain.Contacts;
using Jams.Domain.Tasks;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Tasks;

/// <summary>Everything the person has to do.</summary>
public sealed class IndexModel(SeeTasks see, SeeDueContacts seePeople, AddTask add, PersonTime time) : PageModel
{
    public TaskPage List { get; private set; } = null!;

    /// <summary>The contacts that are due: within a week among what is open, before today among what is overdue.</summary>
    public IReadOnlyList<Contact> People { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "view")] public TaskView Shown { get; set; }

    [BindProperty] public string? Text { get; set; }
    [BindProperty] public DateOnly? DueOn { get; set; }
    [BindProperty] public TaskPriority Priority { get; set; } = TaskPriority.Normal;

    public async Task OnGet(CancellationToken stop)
    {
        List = await see.Run(User.Id(), Shown, time.Today, stop);
        if (Shown != TaskView.Done)
            People = await seePeople.Run(User.Id(), time.Today.AddDays(Shown == TaskView.Overdue ? -1 : 7), stop);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var added = await add.Run(User.Id(), Text, DueOn, Priority, null, stop);
        if (added.IsOk)
            return RedirectToPage("Index");
        await OnGet(stop);
        return this.Refuse(added.Failure!);
    }
}
