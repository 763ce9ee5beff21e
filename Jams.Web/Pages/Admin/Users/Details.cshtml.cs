using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Admin;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Admin.Users;

/// <summary>What an admin can do about an account. Roles and locks need a fresh proof of who sits there.</summary>
[StepUp("Give", "Take", "Lock", "Unlock")]
public sealed class DetailsModel(SeeAccount see, LockAccount lockAccount, UnlockAccount unlock, GiveRole give, TakeRole take, AskForMail ask, IStringLocalizer words) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";

    public AccountSheet Sheet { get; private set; } = null!;

    public bool IsMe => Id == User.Id();

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var found = await see.Run(Id, stop);
        if (found.Failure is { } failure)
            return this.Refuse(failure);
        Sheet = found.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostLock(CancellationToken stop) => await Answer(await lockAccount.Run(User.Id(), Id, stop), words["The account is locked and signed out on every device. Nothing in it was changed."], stop);

    public async Task<IActionResult> OnPostUnlock(CancellationToken stop) => await Answer(await unlock.Run(User.Id(), Id, stop), words["The account is open again."], stop);

    public async Task<IActionResult> OnPostGive(Role role, CancellationToken stop) => await Answer(await give.Run(User.Id(), Id, role, stop), words["Saved. It counts from now on."], stop);

    public async Task<IActionResult> OnPostTake(Role role, CancellationToken stop) => await Answer(await take.Run(User.Id(), Id, role, stop), words["Saved. It counts from now on."], stop);

    public async Task<IActionResult> OnPostResend(CancellationToken stop)
    {
        var found = await see.Run(Id, stop);
        var done = found.Failure is { } gone ? gone : found.Value.Account.ConfirmedAt is not null ? AdminFailures.Confirmed : await ask.Run(AccountWish.ConfirmAgain, found.Value.Account.Email, stop: stop);
        return await Answer(done, words["A new link is made. In a moment it is in the outbox or on its way."], stop);
    }

    private async Task<IActionResult> Answer(Result done, string sentence, CancellationToken stop)
    {
        if (done.Failure is { } failure)
            return await OnGet(stop) is PageResult ? this.Refuse(failure) : NotFound();
        this.Say(sentence);
        return RedirectToPage(new { Id });
    }
}
