using Jams.Domain.Accounts;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Settings;

/// <summary>Where the person is signed in, and the ways to end that.</summary>
public sealed class SessionsModel(ListSessions list, EndSession end, EndOtherSessions endOthers, IStringLocalizer words) : PageModel
{
    public IReadOnlyList<SessionTicket> Sessions { get; private set; } = [];

    /// <summary>The session this page was asked for in.</summary>
    public string ThisOne => HttpContext.SignedIn().Ticket.Id;

    public async Task OnGet(CancellationToken stop) => Sessions = await list.Run(HttpContext.SignedIn().Account, stop);

    public async Task<IActionResult> OnPostEnd(string? id, CancellationToken stop)
    {
        if (id == ThisOne)
        {
            await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return Redirect("/account/sign-in");
        }
        if ((await end.Run(User.Id(), id ?? "", stop)).Failure is { } gone)
            return this.Refuse(gone);
        this.Say(words["That device was signed out."]);
        return RedirectToPage("Sessions");
    }

    public async Task<IActionResult> OnPostOthers(CancellationToken stop)
    {
        var ended = await endOthers.Run(User.Id(), ThisOne, stop);
        this.Say(words.Count(ended, "{0} device was signed out.", "{0} devices were signed out."));
        return RedirectToPage("Sessions");
    }

    /// <summary>"Firefox on Linux".</summary>
    public string Name(ClientName client) => client switch
    {
        { Browser: { } browser, System: { } system } => words["{0} on {1}", browser, system],
        { Browser: { } one } => one,
        { System: { } one } => one,
        _ => words["An unknown program"],
    };

    /// <summary>How the person signed in, as a text to translate; null where there is nothing to add.</summary>
    public static string? Way(string method) => method switch
    {
        "passkey" => "with a passkey",
        "google" => "with Google",
        "linkedin" => "with LinkedIn",
        _ when method.Contains('+') => "with password and code",
        "password" => "with the password",
        _ => null,
    };
}
