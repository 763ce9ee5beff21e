using Jams.Domain.Admin;
using Jams.Web.Shell;
using Jams.Workers.Admin;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Admin;

/// <summary>The recurring jobs: how their last runs went, when they run again.</summary>
public sealed class JobsModel(SeeJobs see, AskForJob ask, Timetable timetable, IStringLocalizer words) : PageModel
{
    /// <summary>In the order of the schedule; a job that was never prepared has no run.</summary>
    public IReadOnlyList<(ScheduledJob Job, JobRun? Run)> Jobs { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var runs = (await see.Run(stop)).ToDictionary(run => run.Id);
        Jobs = [.. timetable.Jobs.Select(job => (job, runs.GetValueOrDefault(job.Name)))];
    }

    public async Task<IActionResult> OnPostRun(string job, CancellationToken stop)
    {
        if ((await ask.Run(job, stop)).Failure is not { } failure)
        {
            this.Say(words["The job is on its way."]);
            return RedirectToPage();
        }
        await OnGet(stop);
        return this.Refuse(failure);
    }
}
