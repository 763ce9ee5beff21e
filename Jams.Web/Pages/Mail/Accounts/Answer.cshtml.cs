using Jams.Domain.Mail.Connecting;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail.Accounts;

/// <summary>Where a provider's sign-in comes back to. What it says counts only in the session that asked.</summary>
public sealed class AnswerModel(FinishMailSignIn finish, IStringLocalizer words) : PageModel
{
    public CloudWay Way => CloudWay.Of(Request);

    /// <summary>Whether another client has to be entered.</summary>
    public bool IsClientWrong { get; private set; }

    public async Task<IActionResult> OnGet(string? state, string? code, string? error, CancellationToken stop)
    {
        var done = await finish.Run(User.Id(), HttpContext.SignedIn().Ticket.Id, Way.Provider, new MailAnswer(state, code, error), stop);
        if (done.Failure is { } failure)
        {
            IsClientWrong = failure.Sentence == ConnectingFailures.ClientRefused(Way.Provider).Sentence;
            return this.Refuse(failure);
        }
        var connected = done.Value;
        this.Say(connected switch
        {
            { EndsAt: { } ends } => words["{0} is connected, but Google will end the sign-in on {1:d MMMM}, because the Google project is in testing. In Google's console open “Audience”, choose “Publish app”, and connect again.", connected.Account.Address, TimeZoneInfo.ConvertTime(ends, HttpContext.Zone())],
            { Again: true } => words["{0} is connected again and is being read.", connected.Account.Address],
            _ => words["{0} is connected and is being read.", connected.Account.Address],
        });
        return Redirect("/mail/accounts");
    }
}
