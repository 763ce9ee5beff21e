using Jams.Domain.Accounts;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Settings;

/// <summary>Who the person is: name, language, time zone, address.</summary>
public sealed class IndexModel(SaveProfile save, IStringLocalizer words) : PageModel
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Language { get; set; }
    [BindProperty] public string? TimeZone { get; set; }

    public Domain.Accounts.Account Account => HttpContext.SignedIn().Account;

    /// <summary>The zone the browser said it is in, if it did.</summary>
    public string? BrowserZone => HttpContext.BrowserZone();

    /// <summary>The browser's zone when the person chose another one.</summary>
    public string? OtherZone => Account.Preferences.TimeZone is { } chosen && BrowserZone is { } browser && browser != chosen ? browser : null;

    public void OnGet() => (Name, Language, TimeZone) = (Account.Name, Account.Preferences.Language, Account.Preferences.TimeZone);

    public Task<IActionResult> OnPost(CancellationToken stop) => Save(Name, TimeZone, Language, stop);

    public Task<IActionResult> OnPostZone(CancellationToken stop)
    {
        (Name, Language) = (Account.Name, Account.Preferences.Language);
        return Save(Name, TimeZone, Language, stop);
    }

    private async Task<IActionResult> Save(string? name, string? zone, string? language, CancellationToken stop)
    {
        var saved = await save.Run(User.Id(), name, zone, language, stop);
        if (saved.Failure is { } failure)
            return this.Refuse(failure);
        HttpContext.Remember(saved.Value.Preferences);
        this.Say(words["Saved."]);
        return RedirectToPage("Index");
    }
}
