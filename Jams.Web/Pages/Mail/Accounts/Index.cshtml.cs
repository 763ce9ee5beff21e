using Jams.Domain.Mail.Mailboxes;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail.Accounts;

/// <summary>The person's mailboxes and how they are.</summary>
public sealed class IndexModel(SeeMailboxes see, HurryMailbox hurry, IStringLocalizer words) : PageModel
{
    public IReadOnlyList<SeenMailbox> Mailboxes { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        Mailboxes = await see.Run(User.Id(), stop);
        return Request.WantsPartial() ? Partial("_Mailboxes", Mailboxes) : Page();
    }

    public async Task<IActionResult> OnPostRead(string id, CancellationToken stop)
    {
        var asked = await hurry.Run(User.Id(), id, stop);
        if (asked.Failure is { } failure)
        {
            Mailboxes = await see.Run(User.Id(), stop);
            return this.Refuse(failure);
        }
        this.Say(words["The mailbox is being read."]);
        return RedirectToPage();
    }
}
