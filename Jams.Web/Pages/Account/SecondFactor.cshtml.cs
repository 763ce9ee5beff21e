using Jams.Domain.Accounts;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Account;

/// <summary>The second proof of a sign-in.</summary>
[AllowAnonymous, EnableRateLimiting(DoorLimits.Tries)]
public sealed class SecondFactorModel(Door door, CheckCode check, SendCode send, SecondFactorWays ways, PasskeyCeremony passkeys, IStringLocalizer words) : PageModel
{
    [BindProperty] public string? Code { get; set; }
    [BindProperty] public string? Credential { get; set; }

    /// <summary>The way the page shows; the person can choose another.</summary>
    [BindProperty(SupportsGet = true)] public SecondFactor? Way { get; set; }

    public IReadOnlyList<SecondFactor> Ways { get; private set; } = [];

    public string Email { get; private set; } = "";

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Half(stop) is null ? RedirectToPage("SignIn") : Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await Half(stop) is not { } half)
            return RedirectToPage("SignIn");
        var done = await check.Run(half.Account.Id, Way ?? SecondFactor.App, Code, stop);
        return done.Failure is { } wrong ? this.RefuseAtDoor(wrong) : await In(half);
    }

    public async Task<IActionResult> OnPostSend(CancellationToken stop)
    {
        if (await Half(stop) is not { } half)
            return RedirectToPage("SignIn");
        if ((await send.Run(half.Account.Id, Way ?? SecondFactor.Email, stop)).Failure is { } failure)
            return this.RefuseAtDoor(failure);
        this.Say(words["A code is on its way to you."]);
        return RedirectToPage(new { Way });
    }

    public async Task<IActionResult> OnPostOptions(CancellationToken stop) =>
        await Half(stop) is { } half ? this.Json(await passkeys.BeginUsing(HttpContext, half.Account)) : NotFound();

    public async Task<IActionResult> OnPostPasskey(CancellationToken stop)
    {
        if (await Half(stop) is not { } half)
            return RedirectToPage("SignIn");
        var used = await passkeys.Use(HttpContext, Credential);
        return used.IsOk && used.Value.Id == half.Account.Id ? await In(half) : this.RefuseAtDoor(AccountFailures.Passkey);
    }

    private async Task<IActionResult> In(HalfWay half)
    {
        await door.Enter(half.Account, half.Method + "+" + (Way?.ToString() ?? "second").ToLowerInvariant(), half.Stays);
        return LocalRedirect(Door.Back(half.Back));
    }

    private async Task<HalfWay?> Half(CancellationToken stop)
    {
        if (User.IsSignedIn() || await door.ReadHalfWay(stop) is not { } half)
            return null;
        Ways = await ways.Run(half.Account, stop);
        Way = Way is { } chosen && Ways.Contains(chosen) ? chosen : Ways.FirstOrDefault(SecondFactor.Recovery);
        Email = half.Account.Email;
        return half;
    }
}
