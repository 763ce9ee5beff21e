using Jams.Domain;
using Jams.Domain.Mail;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Admin;

/// <summary>The outbox of the server.</summary>
public sealed class MailModel(SeeOutbox see, RetryMail retry, DeleteMail delete, IStringLocalizer words) : PageModel
{
    public Outbox Outbox { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "state")] public MailState Shown { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")] public int Number { get; set; } = 1;

    public long Pages => Math.Max(1, (Outbox.Of(Shown) + SeeOutbox.PageSize - 1) / SeeOutbox.PageSize);

    public async Task OnGet(CancellationToken stop) => Outbox = await see.Run(Shown, Number, stop);

    public async Task<IActionResult> OnPostRetry(string id, CancellationToken stop) =>
        await Answer(await retry.Run(id, stop), words["The mail is tried again now."], stop);

    public async Task<IActionResult> OnPostDelete(string id, CancellationToken stop) =>
        await Answer(await delete.Run(id, stop), words["The mail was deleted. It will not be sent."], stop);

    private async Task<IActionResult> Answer(Result done, string sentence, CancellationToken stop)
    {
        if (done.Failure is { } failure)
        {
            await OnGet(stop);
            return this.Refuse(failure);
        }
        this.Say(sentence);
        return Redirect($"/admin/mail?state={Shown.ToString().ToLowerInvariant()}");
    }
}
