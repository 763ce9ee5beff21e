using Jams.Domain;
using Jams.Domain.Ai;
using Jams.Web.Accounts;
using Jams.Web.Ai;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Settings;

/// <summary>What may read the person's texts: the server's model, their own, or none. Their texts go where this points, so another address needs a fresh proof.</summary>
[StepUp("Save", "Test", "Drop")]
[EnableRateLimiting(DoorLimits.Tries)]
public sealed class AiModel(SeeOwnAi see, ChooseModel choose, SetOwnAi set, DropOwnAi drop, TryOwnAi attempt, IStringLocalizer words) : PageModel
{
    /// <summary>How it stands now.</summary>
    public OwnAiSheet Sheet { get; private set; } = null!;

    [BindProperty] public ConnectionForm Form { get; set; } = new();

    public async Task OnGet(CancellationToken stop)
    {
        Sheet = await see.Run(User.Id(), stop);
        Form.Show(Sheet.Own.Connection);
    }

    public async Task<IActionResult> OnPostChoose(ModelChoice choice, CancellationToken stop) =>
        await Answer((await choose.Run(User.Id(), choice, stop)).Failure, words["Saved. It counts from now on."], stored: true, stop);

    public async Task<IActionResult> OnPostSave(CancellationToken stop) =>
        await Answer((await set.Run(User.Id(), Form.Connection, stop)).Failure, words["Saved. Your own model is used from now on."], stored: false, stop);

    public async Task<IActionResult> OnPostDrop(CancellationToken stop) =>
        await Answer((await drop.Run(User.Id(), stop)).Failure, words["Your model and its key were removed. Local means go on until you choose another way."], stored: true, stop);

    public async Task<IActionResult> OnPostTest(CancellationToken stop)
    {
        if ((await set.Run(User.Id(), Form.Connection, stop)).Failure is { } refused)
            return await Answer(refused, "", stored: false, stop);
        var tried = await attempt.Run(User.Id(), stop);
        return await Answer(tried.Failure, words["Saved, and it answers: the slowest answer took {0}.", tried.IsOk ? AiWords.Seconds(tried.Value) : ""], stored: false, stop);
    }

    private async Task<IActionResult> Answer(Failure? failure, string sentence, bool stored, CancellationToken stop)
    {
        if (failure is null)
        {
            this.Say(sentence);
            return RedirectToPage("Ai");
        }
        Sheet = await see.Run(User.Id(), stop);
        if (stored)
            Form.Show(Sheet.Own.Connection);
        return this.Refuse(failure);
    }
}
