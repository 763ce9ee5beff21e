using System.Globalization;
using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Admin;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Admin.Users;

/// <summary>Who has an account here, and who is invited. Nothing of what they keep is shown.</summary>
[EnableRateLimiting(DoorLimits.Mail)]
public sealed class IndexModel(ListAccounts list, SeeInvitations see, InviteByMail invite, WithdrawInvitation withdraw, CurrentSettings settings, IStringLocalizer words) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Search { get; set; }
    [BindProperty(SupportsGet = true)] public int At { get; set; } = 1;
    [BindProperty] public string? Email { get; set; }

    public AccountList List { get; private set; } = null!;

    public IReadOnlyList<Invitation> Invitations { get; private set; } = [];

    public ServerSettings Settings { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        List = await list.Run(Search, At, stop);
        Invitations = await see.Run(stop);
        Settings = await settings.Get(stop);
    }

    public async Task<IActionResult> OnPostInvite(CancellationToken stop)
    {
        var invited = await invite.Run(User.Id(), Email, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, stop);
        return await Answer(invited, (await settings.Get(stop)).HasMail
            ? words["The invitation to {0} is on its way. It works for seven days.", Email?.Trim() ?? ""]
            : words["{0} is invited for seven days. Pass on the link in the outbox.", Email?.Trim() ?? ""], stop);
    }

    public async Task<IActionResult> OnPostWithdraw(string id, CancellationToken stop) =>
        await Answer(await withdraw.Run(id, stop), words["The invitation was withdrawn. Its link is dead."], stop);

    private async Task<IActionResult> Answer(Result done, string sentence, CancellationToken stop)
    {
        if (done.Failure is { } failure)
        {
            await OnGet(stop);
            return this.Refuse(failure);
        }
        this.Say(sentence);
        return RedirectToPage();
    }
}
