using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Settings.Security;

/// <summary>Turns codes by mail on and off.</summary>
[StepUp]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MailCodesModel(TurnMailCodesOn turnOn, TurnMailCodesOff turnOff, IStringLocalizer words) : PageModel
{
    private Domain.Accounts.Account Account => HttpContext.SignedIn().Account;

    public string Email => Account.Email;

    public bool IsOn => Account.Factors.Email;

    /// <summary>Whether nothing else asks for a second step.</summary>
    public bool IsLast => Account.Factors.AppKey is null;

    public bool HasNoCodes => Account.Factors.Recovery.Count == 0;

    /// <summary>Recovery codes to show once.</summary>
    public IReadOnlyList<string>? Fresh { get; private set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var turned = await turnOn.Run(User.Id(), HttpContext.SignedIn().Ticket.Id, stop);
        if (turned.Failure is { } failure)
            return this.Refuse(failure);
        if (turned.Value.Count > 0)
        {
            Fresh = turned.Value;
            return Page();
        }
        this.Say(words["Codes by mail are on. Every other device was signed out."]);
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> OnPostOff(CancellationToken stop)
    {
        if ((await turnOff.Run(User.Id(), HttpContext.SignedIn().Ticket.Id, stop)).Failure is { } failure)
            return this.Refuse(failure);
        this.Say(words["Codes by mail are off. Every other device was signed out."]);
        return RedirectToPage("Index");
    }
}
