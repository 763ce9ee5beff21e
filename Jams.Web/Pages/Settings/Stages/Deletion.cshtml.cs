using Jams.Domain.Applications;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Settings.Stages;

/// <summary>Deletes a column after asking where its applications go.</summary>
public sealed class DeletionModel(CountByStage count, DeleteStage delete, IStringLocalizer words) : PageModel
{
    public StageCount Stage { get; private set; } = null!;

    public IReadOnlyList<Stage> Others { get; private set; } = [];

    [BindProperty] public string? MoveTo { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var stages = await count.Run(User.Id(), stop);
        if (stages.FirstOrDefault(stage => stage.Stage.Id == id) is not { } found)
            return NotFound();
        Stage = found;
        Others = [.. stages.Select(stage => stage.Stage).Where(stage => stage.Id != id)];
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        if (await OnGet(id, stop) is NotFoundResult none)
            return none;
        if ((await delete.Run(User.Id(), id, MoveTo, stop)).Failure is { } failure)
            return this.Refuse(failure);
        this.Say(words["The stage {0} was deleted.", Stage.Stage.Name]);
        return RedirectToPage("Index");
    }
}
