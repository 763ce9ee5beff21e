using Jams.Domain;
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

/// <summary>The door: passkey, password, or a provider.</summary>
[AllowAnonymous, EnableRateLimiting(DoorLimits.Tries)]
public sealed class SignInModel(CheckPassword check, Door door, PasskeyCeremony passkeys, AskForMail ask, CurrentSettings settings, ServerFounding founding) : PageModel
{
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public string? Password { get; set; }
    [BindProperty] public bool Stay { get; set; } = true;
    [BindProperty] public string? Credential { get; set; }
    [BindProperty(SupportsGet = true)] public string? Back { get; set; }

    /// <summary>The provider whose sign-in did not work.</summary>
    [BindProperty(SupportsGet = true)] public string? Without { get; set; }

    public IReadOnlyList<string> Offered { get; private set; } = [];

    public Registration Registration { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (User.IsSignedIn())
            return LocalRedirect(Door.Back(Back));
        if (!await founding.IsFounded(stop))
            return RedirectToPage("SignUp");
        await Prepare(stop);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop) =>
        User.IsSignedIn() ? LocalRedirect(Door.Back(Back)) : await Go(await check.Run(Email, Password, stop), "password", stop);

    public async Task<IActionResult> OnPostPasskey(CancellationToken stop) =>
        User.IsSignedIn() ? LocalRedirect(Door.Back(Back)) : await Go(await passkeys.Use(HttpContext, Credential), "passkey", stop);

    public async Task<IActionResult> OnPostOptions() => this.Json(await passkeys.BeginUsing(HttpContext, null));

    private async Task<IActionResult> Go(Result<Domain.Accounts.Account> opened, string method, CancellationToken stop)
    {
        await Prepare(stop);
        if (opened.Failure is { } failure)
            return this.RefuseAtDoor(failure);
        var account = opened.Value;
        if (account.ConfirmedAt is null)
            await ask.Run(AccountWish.ConfirmAgain, account.Email, stop: stop);
        if (door.Admit(account).Failure is { } refused)
            return this.RefuseAtDoor(refused);
        // A passkey with the person's finger or PIN is two proofs in one.
        if (method == "password")
            return LocalRedirect(await door.Pass(account, method, Stay, Back));
        await door.Enter(account, method, Stay);
        return LocalRedirect(Door.Back(Back));
    }

    private async Task Prepare(CancellationToken stop)
    {
        var current = await settings.Get(stop);
        (Offered, Registration) = (current.Offered(), current.Registration);
    }
}
