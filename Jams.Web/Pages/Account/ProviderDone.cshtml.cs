using System.Globalization;
using Jams.Domain.Accounts;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Account;

/// <summary>
/// Back from a provider. A known sign-in opens its account. Everything that connects one to an account needs a button on this page, so that nobody can be led into
/// it by a link: an account with the same address also its password, a signed-in person a fresh proof.
/// </summary>
[AllowAnonymous, EnableRateLimiting(DoorLimits.Tries), StepUp("Connect")]
public sealed class ProviderDoneModel(EnterByProvider enter, ConnectProvider connect, SignUpByProvider signUp, CheckPassword check, Door door, IStringLocalizer words) : PageModel
{
    [BindProperty] public string? Password { get; set; }
    [BindProperty] public string? Name { get; set; }

    public ProviderPerson Person { get; private set; } = null!;

    public ProviderEntry Entry { get; private set; }

    private string? _back;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await Read() is not { } stay)
            return RedirectToPage("SignIn");
        if (User.IsSignedIn())
            return Page();
        var found = await enter.Run(stay, stop);
        if (found.Failure is { } refused)
            return this.Refuse(refused);
        (Entry, Name) = (found.Value.Entry, stay.Name);
        return Entry == ProviderEntry.Known ? await In(found.Value.Account!) : Page();
    }

    /// <summary>The address has an account here: its password connects.</summary>
    public async Task<IActionResult> OnPostPassword(CancellationToken stop)
    {
        if (User.IsSignedIn() || await Read() is not { Verified: true } person)
            return RedirectToPage("SignIn");
        Entry = ProviderEntry.NeedsPassword;
        var opened = await check.Run(person.Email, Password, stop);
        if (opened.Failure is { } wrong)
            return this.RefuseAtDoor(wrong);
        if (door.Admit(opened.Value).Failure is { } refused)
            return this.RefuseAtDoor(refused);
        return (await connect.Run(opened.Value, person, stop)).Failure is { } taken ? this.Refuse(taken) : await In(opened.Value, proven: true);
    }

    public async Task<IActionResult> OnPostSignUp(CancellationToken stop)
    {
        if (User.IsSignedIn() || await Read() is not { } person)
            return RedirectToPage("SignIn");
        Entry = ProviderEntry.CanSignUp;
        var look = Preferences.Near(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, HttpContext.Theme(), Uri.UnescapeDataString(Request.Cookies[Shell.Person.ZoneCookie] ?? ""));
        var made = await signUp.Run(person, Name, look, stop);
        return made.Failure is { } failure ? this.Refuse(failure) : await In(made.Value);
    }

    public async Task<IActionResult> OnPostConnect(CancellationToken stop)
    {
        if (await Read() is not { } person)
            return LocalRedirect("/settings/security");
        if ((await connect.Run(HttpContext.SignedIn().Account, person, stop)).Failure is { } taken)
            return this.Refuse(taken);
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        this.Say(words["Sign-in with {0} is connected.", person.Provider]);
        return LocalRedirect("/settings/security");
    }

    private async Task<IActionResult> In(Domain.Accounts.Account account, bool proven = false) => door.Admit(account).Failure is { } refused
        ? this.RefuseAtDoor(refused)
        : LocalRedirect(await door.Pass(account, Person.Provider.ToLowerInvariant(), stays: true, _back, proven));

    private async Task<ProviderPerson?> Read()
    {
        if (await HttpContext.ProviderAnswered() is not { } answered)
            return null;
        _back = answered.Back;
        return Person = answered.Person;
    }
}
