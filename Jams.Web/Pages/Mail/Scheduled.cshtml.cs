using Jams.Domain.Mail.Writing;
using Jams.Web.Mail;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Mail;

/// <summary>The mails on their way out, and what became of the latest.</summary>
public sealed class ScheduledModel(SeeOutgoing see) : PageModel
{
    public IReadOnlyList<MailToSend> Waiting { get; private set; } = [];
    public IReadOnlyList<MailToSend> Ended { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => (Waiting, Ended) = await see.Run(User.Id(), stop);

    /// <summary>What is on its way in a thread, for its page.</summary>
    public async Task<IActionResult> OnGetThread(string? thread, CancellationToken stop) => Partial("_OnTheWay", new OnTheWayModel(thread ?? "", await see.OfThread(User.Id(), thread ?? "", stop)));
}
