using Jams.Domain;
using Jams.Domain.Applications;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Settings.Stages;

/// <summary>The columns of the person's board: add, rename, recolour, reorder.</summary>
public sealed class IndexModel(CountByStage count, AddStage add, EditStage edit, PlaceStage place) : PageModel
{
    public IReadOnlyList<StageCount> Stages { get; private set; } = [];

    /// <summary>The stage whose form was refused; null = the form for a new one.</summary>
    public string? Refused { get; private set; }

    [BindProperty] public string? Id { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public StageKind Kind { get; set; } = StageKind.Interviewing;
    [BindProperty] public StageHue? Hue { get; set; }
    [BindProperty] public int Place { get; set; }

    public async Task OnGet(CancellationToken stop) => Stages = await count.Run(User.Id(), stop);

    public async Task<IActionResult> OnPost(CancellationToken stop) =>
        await Answer(await add.Run(User.Id(), Name, Kind, Hue ?? Stage.HueOf(Kind), stop), null, stop);

    public async Task<IActionResult> OnPostEdit(CancellationToken stop) =>
        await Answer(await edit.Run(User.Id(), Id ?? "", Name, Hue ?? StageHue.Stone, stop), Id, stop);

    public async Task<IActionResult> OnPostPlace(CancellationToken stop) =>
        await Answer(await place.Run(User.Id(), Id ?? "", Place, stop), Id, stop);

    private async Task<IActionResult> Answer(Result done, string? id, CancellationToken stop)
    {
        if (done.IsOk)
            return RedirectToPage("Index");
        await OnGet(stop);
        Refused = id;
        return this.Refuse(done.Failure!);
    }
}
