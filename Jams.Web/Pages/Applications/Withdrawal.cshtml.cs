using Jams.Domain.Applications;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Applications;

/// <summary>The person takes an application back.</summary>
public sealed class WithdrawalModel(SeeApplication see, WithdrawApplication withdraw, IStringLocalizer words) : PageModel
{
    public ApplicationHead Head { get; private set; } = null!;

    [BindProperty] public string? Reason { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var head = await see.Head(User.Id(), id, stop);
        if (head.Failure is { } failure)
            return this.Refuse(failure);
        Head = head.Value;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        var done = await withdraw.Run(User.Id(), id, Reason, stop);
        if (done.Failure is { } failure)
            return await OnGet(id, stop) is NotFoundResult none ? none : this.Refuse(failure);
        this.Say(words["You withdrew from {0}. It lies under {1}; your notes stay for the next one.", done.Value.Application.CompanyName, done.Value.To.Name], UndoModel.Address(id, done.Value.EntryId!, null));
        return RedirectToPage("Details", new { id });
    }
}
