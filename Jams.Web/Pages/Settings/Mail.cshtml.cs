using Jams.Domain.Mail.Filing;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Settings;

/// <summary>What mail may do to applications, and when to be reminded of mail that waits.</summary>
public sealed class MailModel(SeeFilingRules see, SaveFilingRules save, SeeRefiling progress, StartRefiling start, IStringLocalizer words) : PageModel
{
    [BindProperty] public FilingHabit Confirmations { get; set; }
    [BindProperty] public FilingHabit Invitations { get; set; }
    [BindProperty] public FilingHabit Offers { get; set; }
    [BindProperty] public FilingHabit Rejections { get; set; }
    [BindProperty] public bool AddUnknown { get; set; }
    [BindProperty] public string? MineAfterDays { get; set; }
    [BindProperty] public string? TheirsAfterDays { get; set; }

    public Refiling? Refiling { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        var rules = await see.Run(User.Id(), stop);
        (Confirmations, Invitations, Offers, Rejections, AddUnknown) = (rules.Confirmations, rules.Invitations, rules.Offers, rules.Rejections, rules.AddUnknown);
        (MineAfterDays, TheirsAfterDays) = (rules.MineAfterDays.ToString(System.Globalization.CultureInfo.InvariantCulture), rules.TheirsAfterDays.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Refiling = await progress.Run(User.Id(), stop);
    }

    public async Task<IActionResult> OnGetRefiling(CancellationToken stop) =>
        Request.WantsPartial() ? Partial("_Refiling", await progress.Run(User.Id(), stop)) : RedirectToPage("Mail");

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        Refiling = await progress.Run(User.Id(), stop);
        var saved = await save.Run(User.Id(), new WantedFiling(Confirmations, Invitations, Offers, Rejections, AddUnknown, Days(MineAfterDays), Days(TheirsAfterDays)), stop);
        if (saved.Failure is { } failure)
            return this.Refuse(failure);
        this.Say(words["Saved."]);
        return RedirectToPage("Mail");
    }

    public async Task<IActionResult> OnPostAgain(CancellationToken stop)
    {
        await start.Run(User.Id(), RefilingScope.All, stop);
        this.Say(words["Your mail is looked through again. You can go on working."]);
        return RedirectToPage("Mail");
    }

    // What is no number is no number of days, and is refused as such.
    private static int Days(string? text) => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var days) ? days : -1;
}
