using Jams.Domain.Mail.Writing;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail;

/// <summary>The person's own ready answers, and a form for one more.</summary>
public sealed class RepliesModel(SeeOwnReplies see, SaveOwnReply save, IStringLocalizer words) : PageModel
{
    public IReadOnlyList<OwnReply> Replies { get; private set; } = [];

    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Text { get; set; }

    public async Task OnGet(CancellationToken stop) => Replies = await see.Run(User.Id(), stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var saved = await save.Run(User.Id(), null, Name, Text, stop);
        if (saved.Failure is { } failure)
        {
            await OnGet(stop);
            return this.Refuse(failure);
        }
        this.Say(words["Saved."]);
        return RedirectToPage();
    }
}
