using Jams.Domain.Tasks;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Tasks;

/// <summary>Checks a task off, or opens it again, and goes back to its list.</summary>
public sealed class DoneModel(FinishTask finish) : PageModel
{
    [BindProperty] public bool Done { get; set; }
    [BindProperty] public string? Back { get; set; }

    public IActionResult OnGet(string id) => RedirectToPage("Edit", new { id });

    public async Task<IActionResult> OnPost(string id, CancellationToken stop) =>
        (await finish.Run(User.Id(), id, Done, stop)).Failure is { } failure ? this.Refuse(failure) : Url.IsLocalUrl(Back) ? Redirect(Back) : RedirectToPage("Index");
}
