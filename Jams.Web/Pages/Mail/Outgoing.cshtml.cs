using Jams.Domain;
using Jams.Domain.Mail.Writing;
using Jams.Web.Mail;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail;

/// <summary>One mail on its way: stopped, sent at another time, or settled when nobody knows whether it went.</summary>
public sealed class OutgoingModel(SeeOutgoing see, TakeMailBack back, ChangeSendTime change, SettleMail settle, SendWords says, MailPanels panels, PersonTime time, IStringLocalizer words) : PageModel
{
    public MailToSend Mail { get; private set; } = null!;

    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public TimeOnly? At { get; set; }

    public async Task<IActionResult> OnGet(string sending, CancellationToken stop)
    {
        if (!await Find(sending, stop))
            return NotFound();
        var local = time.Local(Mail.SendAt);
        (On, At) = (DateOnly.FromDateTime(local.DateTime), new TimeOnly(local.Hour, local.Minute));
        return Page();
    }

    public Task<IActionResult> OnPost(string sending, CancellationToken stop) =>
        Changed(sending, On is { } on && At is { } at ? new SendTime(on, at) : null, On is null || At is null ? WritingFailures.Past : null, stop);

    public Task<IActionResult> OnPostNow(string sending, CancellationToken stop) => Changed(sending, null, null, stop);

    public async Task<IActionResult> OnPostUndo(string sending, CancellationToken stop)
    {
        if (!await Find(sending, stop))
            return NotFound();
        var stopped = await back.Run(User.Id(), sending, stop);
        panels.Forget(User.Id());
        if (stopped.Failure is { } failure)
        {
            this.Say(words.Say(failure));
            return RedirectToPage("Scheduled");
        }
        this.Say(words["Taken back. The mail was not sent; it is a draft again."]);
        return LocalRedirect($"/mail/write?draft={stopped.Value.Id}");
    }

    public async Task<IActionResult> OnPostSettle(string sending, Settlement what, CancellationToken stop)
    {
        if (!await Find(sending, stop))
            return NotFound();
        var settled = await settle.Run(User.Id(), sending, what, stop);
        panels.Forget(User.Id());
        if (settled.Failure is { } failure)
            return this.Refuse(failure);
        this.Say(what switch
        {
            Settlement.Again => words["The mail is sent once more."],
            Settlement.Back => words["The mail is a draft again."],
            _ => words["Noted: the mail has arrived."],
        });
        return RedirectToPage("Scheduled");
    }

    private async Task<IActionResult> Changed(string sending, SendTime? at, Failure? wrong, CancellationToken stop)
    {
        if (!await Find(sending, stop))
            return NotFound();
        var changed = wrong is not null ? wrong : await change.Run(User.Id(), sending, at, time.Zone, stop);
        if (changed.Failure is { } failure)
            return this.Refuse(failure);
        this.Say(says.Said(changed.Value), $"/mail/scheduled/{sending}?handler=Undo");
        return RedirectToPage("Scheduled");
    }

    private async Task<bool> Find(string id, CancellationToken stop) => (Mail = (await see.One(User.Id(), id, stop))!) is not null;
}
