using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Writing;
using Jams.Domain.Storage;
using Jams.Web.Mail;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail;

/// <summary>How the person sends: seconds to take a mail back, and the signature of each mailbox.</summary>
public sealed class SendingModel(SeeSendingHabits see, SaveSendingHabits save, Owned<MailAccount> accounts, ChangeMailbox change, MailPanels panels, IStringLocalizer words) : PageModel
{
    public IReadOnlyList<MailAccount> Accounts { get; private set; } = [];

    [BindProperty] public int Seconds { get; set; }

    public async Task OnGet(CancellationToken stop)
    {
        Seconds = (await see.Run(User.Id(), stop)).UndoSeconds;
        await Load(stop);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if ((await save.Run(User.Id(), Seconds, stop)).Failure is { } failure)
        {
            await Load(stop);
            return this.Refuse(failure);
        }
        this.Say(words["Saved."]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostSign(string? account, string? senderName, string? signature, CancellationToken stop)
    {
        await OnGet(stop);
        if (Accounts.FirstOrDefault(one => one.Id == account) is not { } signed)
            return NotFound();
        var changed = await change.Run(User.Id(), signed.Id, new MailboxDetails(signed.Name, senderName, signature, string.Join('\n', signed.Aliases)), stop);
        if (changed.Failure is { } failure)
            return this.Refuse(failure);
        panels.Forget(User.Id());
        this.Say(words["Saved."]);
        return RedirectToPage();
    }

    private async Task Load(CancellationToken stop) => Accounts = [.. (await accounts.Find(User.Id(), _ => true, stop)).Where(one => one.Provider != MailProvider.Import).OrderBy(one => one.ConnectedAt)];
}
