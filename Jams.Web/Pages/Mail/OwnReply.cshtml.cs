using Jams.Domain.Mail.Writing;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail;

/// <summary>Changes or deletes an own answer.</summary>
public sealed class OwnReplyModel(SeeOwnReplies see, SaveOwnReply save, DeleteOwnReply delete, IStringLocalizer words) : PageModel
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Text { get; set; }

    public async Task<IActionResult> OnGet(string reply, CancellationToken stop)
    {
        if ((await see.Run(User.Id(), stop)).FirstOrDefault(one => one.Id == reply) is not { } kept)
            return NotFound();
        (Name, Text) = (kept.Name, kept.Text);
        return Page();
    }

    public async Task<IActionResult> OnPost(string reply, CancellationToken stop)
    {
        var saved = await save.Run(User.Id(), reply, Name, Text, stop);
        if (saved.Failure is { } failure)
            return (await see.Run(User.Id(), stop)).Any(one => one.Id == reply) ? this.Refuse(failure) : NotFound();
        this.Say(words["Saved."]);
        return RedirectToPage("Replies");
    }

    public async Task<IActionResult> OnPostDelete(string reply, CancellationToken stop)
    {
        if (!(await delete.Run(User.Id(), reply, stop)).IsOk)
            return NotFound();
        this.Say(words["The answer was deleted."]);
        return RedirectToPage("Replies");
    }
}
