using Jams.Domain.Applications;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Applications;

/// <summary>Adds an application by form.</summary>
public sealed class NewModel(SeeStages see, AddApplication add, PersonTime time, IStringLocalizer words) : PageModel
{
    [BindProperty] public ApplicationInput Input { get; set; } = new();
    [BindProperty] public bool Anyway { get; set; }

    public StageList Stages { get; private set; } = null!;

    /// <summary>The application the person has already, when this one looks the same.</summary>
    public JobApplication? Known { get; private set; }

    public async Task OnGet(string? stage, string? company, CancellationToken stop)
    {
        Input.Company = company;
        Stages = await see.Run(User.Id(), stop);
        Input.StageId = Stages.Find(stage)?.Id ?? Stages.First(StageKind.Saved)?.Id;
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        Stages = await see.Run(User.Id(), stop);
        if (!ModelState.IsValid)
            return this.Invalid();
        var details = Input.Details();
        if (details.Failure is { } refused)
            return this.Refuse(refused.In(nameof(Input)));
        var added = await add.Run(User.Id(), new NewApplication { Company = Input.Company, Details = details.Value, StageId = Input.StageId, Posting = Input.Posting, Anyway = Anyway }, time.Today, stop);
        if (added.Failure is { } failure)
            return this.Refuse(failure.In(nameof(Input)));
        if (!added.Value.IsNew)
        {
            Known = added.Value.Application;
            return this.Invalid();
        }
        this.Say(words["{0} is on your board.", added.Value.Application.CompanyName]);
        return RedirectToPage("Details", new { id = added.Value.Application.Id });
    }
}
