using Jams.Domain.Applications;
using Jams.Domain.Applications.Capture;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Applications.Capture;

/// <summary>Reads a pasted link, text or page, shows what it found with where, and adds it when the person has looked at it. Nothing is fetched.</summary>
[UploadLimit(MostBytes), RequestFormLimits(ValueLengthLimit = MostBytes)]
public sealed class IndexModel(SeeStages see, FindDuplicate duplicates, AddApplication add, PersonTime time, IStringLocalizer words) : PageModel
{
    // Pasted letters take up to nine bytes in a form ("%E2%82%AC").
    private const int MostBytes = 9 * ReadPosting.Limit;

    [BindProperty] public string? Link { get; set; }
    [BindProperty] public string? Pasted { get; set; }
    [BindProperty] public ApplicationInput Input { get; set; } = new();
    [BindProperty] public Dictionary<string, FieldOrigin> Origins { get; set; } = [];
    [BindProperty] public bool Anyway { get; set; }

    /// <summary>The stages to begin in, when there is something to look at; null while there is only the form to paste into.</summary>
    public StageList? Stages { get; private set; }

    /// <summary>The application the person has already, when this one looks the same.</summary>
    public JobApplication? Known { get; private set; }

    /// <summary>What was read, right after reading.</summary>
    public CapturedPosting? Posting { get; private set; }

    public IActionResult OnGet() => UploadLimitAttribute.IsTooLarge(Request) ? this.Refuse(CaptureFailures.TooLarge) : Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var read = ReadPosting.Run(Link, Pasted, time.Today, stop);
        if (read.Failure is { } failure)
        {
            Pasted = failure == CaptureFailures.TooLarge ? null : Pasted;
            return this.Refuse(failure);
        }
        Posting = read.Value;
        Stages = await see.Run(User.Id(), stop);
        (Input, Origins) = (Filled(Posting, Stages), FieldOrigin.Of(Posting));
        Known = await duplicates.Run(User.Id(), Input.Company, Input.Role, Input.Link, stop);
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAdd(CancellationToken stop)
    {
        Stages = await see.Run(User.Id(), stop);
        if (!ModelState.IsValid)
            return this.Invalid();
        var details = Input.Details();
        if (details.Failure is { } refused)
            return this.Refuse(refused.In(nameof(Input)));
        var added = await add.Run(User.Id(),
            new NewApplication { Company = Input.Company, Details = details.Value, StageId = Input.StageId, Posting = Input.Posting, Captured = true, Anyway = Anyway }, time.Today, stop);
        if (added.Failure is { } failure)
            return this.Refuse(failure.In(nameof(Input)));
        if (!added.Value.IsNew)
        {
            Known = added.Value.Application;
            return this.Invalid();
        }
        this.Say(words["{0} is on your board.", added.Value.Application.CompanyName]);
        return RedirectToPage("/Applications/Details", new { id = added.Value.Application.Id });
    }

    private static ApplicationInput Filled(CapturedPosting posting, StageList stages) => new()
    {
        Company = posting.Company?.Value, Role = posting.Role?.Value, StageId = stages.First(StageKind.Saved)?.Id, Link = posting.Link?.Value, Location = posting.Location?.Value,
        WorkMode = posting.WorkMode?.Value, DeadlineOn = posting.ClosesOn?.Value, Posting = posting.Text?.Value,
        Source = posting.Board is null ? null : ApplicationSource.Board, SourceName = posting.Board?.Value,
        SalaryMin = ApplicationInput.Sum(posting.Salary?.Value.Min), SalaryMax = ApplicationInput.Sum(posting.Salary?.Value.Max),
        SalaryCurrency = posting.Salary?.Value.Currency ?? "EUR", SalaryPeriod = posting.Salary?.Value.Period ?? SalaryPeriod.Year,
    };
}
