using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Account;

/// <summary>Asks a signed-in person to prove again who they are, then leads back; see <see cref="StepUpAttribute"/>.</summary>
[EnableRateLimiting(DoorLimits.Tries)]
public sealed class ProofModel(CheckPassword password, CheckCode code, SendCode send, SecondFactorWays ways, PasskeyCeremony passkeys, ProveNow prove, IStringLocalizer words) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Back { get; set; }
    [BindProperty(SupportsGet = true)] public string? Form { get; set; }
    [BindProperty] public string? Password { get; set; }
    [BindProperty] public string? Code { get; set; }
    [BindProperty] public string? Credential { get; set; }

    public bool HasPassword { get; private set; }
    public bool HasApp { get; private set; }
    public bool HasPasskey { get; private set; }

    /// <summary>Whether a mailed code has to do, because the account has nothing else: it came by a provider.</summary>
    public bool OnlyMail => !HasPassword && !HasApp && !HasPasskey;

    public string Email => HttpContext.SignedIn().Account.Email;

    public Task OnGet(CancellationToken stop) => Prepare(stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var opened = await password.Run(Email, Password, stop);
        return opened.Failure is { } wrong
            ? await Again(wrong.Kind == FailureKind.TooMany ? wrong.For(nameof(Password)) : AccountFailures.WrongPassword, stop)
            : await Proved(stop);
    }

    public async Task<IActionResult> OnPostCode(CancellationToken stop)
    {
        await Prepare(stop);
        var done = await code.Run(User.Id(), HasApp ? SecondFactor.App : SecondFactor.Email, Code, stop);
        return done.Failure is { } wrong ? await Again(wrong, stop) : await Proved(stop);
    }

    public async Task<IActionResult> OnPostSend(CancellationToken stop)
    {
        await Prepare(stop);
        if (!OnlyMail)
            return NotFound();
        if ((await send.Run(User.Id(), SecondFactor.Email, stop)).Failure is { } failure)
            return await Again(failure, stop);
        this.Say(words["A code is on its way to you."]);
        return RedirectToPage(new { Back, Form });
    }

    public async Task<IActionResult> OnPostOptions() => this.Json(await passkeys.BeginUsing(HttpContext, HttpContext.SignedIn().Account));

    public async Task<IActionResult> OnPostPasskey(CancellationToken stop)
    {
        var used = await passkeys.Use(HttpContext, Credential);
        return used.IsOk && used.Value.Id == User.Id() ? await Proved(stop) : await Again(AccountFailures.Passkey, stop);
    }

    private async Task<IActionResult> Proved(CancellationToken stop)
    {
        await prove.Run(HttpContext.SignedIn(), stop);
        return Form is null ? LocalRedirect(Door.Back(Back)) : RedirectToPage("Finish", new { Form });
    }

    private async Task<IActionResult> Again(Failure failure, CancellationToken stop)
    {
        await Prepare(stop);
        return this.RefuseAtDoor(failure);
    }

    private async Task Prepare(CancellationToken stop)
    {
        var account = HttpContext.SignedIn().Account;
        var offered = await ways.Run(account, stop);
        (HasPassword, HasApp, HasPasskey) = (account.PasswordHash is not null, account.Factors.AppKey is not null, offered.Contains(SecondFactor.Passkey));
    }
}
