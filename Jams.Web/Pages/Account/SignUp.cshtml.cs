using System.Globalization;
using Jams.Domain.Accounts;
using Jams.Domain.Admin;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Jams.Web.Pages.Account;

/// <summary>Makes an account, or asks for one: without an invitation only the mailbox learns what came of it.</summary>
[AllowAnonymous, EnableRateLimiting(DoorLimits.Mail)]
public sealed class SignUpModel(AskToSignUp ask, AcceptInvitation accept, AnswerFirst answerFirst, Door door, CurrentSettings settings, ServerFounding founding) : PageModel
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public string? Password { get; set; }
    [BindProperty(SupportsGet = true)] public string? Invitation { get; set; }

    /// <summary>Whether the account made now will run the server.</summary>
    public bool First { get; private set; }

    /// <summary>Why nobody can sign up here now; null when they can.</summary>
    public Domain.Failure? Shut { get; private set; }

    /// <summary>The address an open invitation is for.</summary>
    public string? Invited { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (User.IsSignedIn())
            return LocalRedirect("/");
        await Prepare(stop);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Prepare(stop);
        if (Shut is { } shut)
            return this.Refuse(shut);
        if (Invited is not null)
            return await Accept(stop);
        if ((await ask.Run(Email, Name, Password, Wanted(), stop)).Failure is { } failure)
            return this.Refuse(failure);
        TempData["mail-for"] = Email!.Trim();
        TempData["link"] = await answerFirst.Run(Email!, HttpContext.IsAtTheServer(), stop);
        return RedirectToPage("CheckMail", new { about = "sign-up" });
    }

    private async Task<IActionResult> Accept(CancellationToken stop)
    {
        var made = await accept.Run(Invitation, Name, Password, Wanted(), stop);
        if (made.Failure is { } failure)
            return this.Refuse(failure);
        await door.Enter(made.Value, "invitation", stays: true);
        return LocalRedirect("/");
    }

    private Preferences Wanted() => Preferences.Near(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, HttpContext.Theme(), Uri.UnescapeDataString(Request.Cookies[Person.ZoneCookie] ?? ""));

    private async Task Prepare(CancellationToken stop)
    {
        First = !await founding.IsFounded(stop);
        Invited = Invitation is null ? null : (await accept.For(Invitation, stop))?.Email;
        var registration = (await settings.Get(stop)).Registration;
        Shut = First || Invited is not null || registration == Registration.Open ? null : registration == Registration.Closed ? AccountFailures.Closed : AccountFailures.NeedsInvitation;
    }
}
