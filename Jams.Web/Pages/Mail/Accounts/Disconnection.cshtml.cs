using Jams.Domain.Mail.Mailboxes;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail.Accounts;

/// <summary>Disconnects a mailbox after a fresh proof, and deletes its mails if the person says so.</summary>
[StepUp]
public sealed class DisconnectionModel(SeeMailboxes see, DisconnectMailbox disconnect, IStringLocalizer words) : PageModel
{
    public SeenMailbox Mailbox { get; private set; } = null!;

    [BindProperty] public bool DeleteMails { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var seen = await see.Run(User.Id(), id, stop);
        if (!seen.IsOk)
            return NotFound();
        Mailbox = seen.Value;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        var seen = await see.Run(User.Id(), id, stop);
        if (!seen.IsOk)
            return NotFound();
        Mailbox = seen.Value;
        if ((await disconnect.Run(User.Id(), id, DeleteMails, stop)).Failure is { } failure)
            return this.Refuse(failure);
        this.Say(DeleteMails ? words["{0} is disconnected. Its mails are being deleted here.", Mailbox.Account.Shown] : words["{0} is disconnected. Its mails stay here.", Mailbox.Account.Shown]);
        return RedirectToPage("Index");
    }
}
