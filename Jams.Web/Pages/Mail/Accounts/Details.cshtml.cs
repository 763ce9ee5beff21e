using Jams.Domain.Mail.Mailboxes;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail.Accounts;

/// <summary>One mailbox: how it is, how it is called, how mail from it is signed.</summary>
public sealed class DetailsModel(SeeMailboxes see, ChangeMailbox change, IStringLocalizer words) : PageModel
{
    public SeenMailbox Mailbox { get; private set; } = null!;

    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? SenderName { get; set; }
    [BindProperty] public string? Signature { get; set; }
    [BindProperty] public string? Aliases { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        if (!await Look(id, stop))
            return NotFound();
        var account = Mailbox.Account;
        (Name, SenderName, Signature, Aliases) = (account.Name, account.SenderName, account.Signature, string.Join('\n', account.Aliases));
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        if (!await Look(id, stop))
            return NotFound();
        if ((await change.Run(User.Id(), id, new MailboxDetails(Name, SenderName, Signature, Aliases), stop)).Failure is { } failure)
            return this.Refuse(failure);
        this.Say(words["Saved."]);
        return RedirectToPage(new { id });
    }

    private async Task<bool> Look(string id, CancellationToken stop)
    {
        var seen = await see.Run(User.Id(), id, stop);
        Mailbox = seen.IsOk ? seen.Value : null!;
        return seen.IsOk;
    }
}
