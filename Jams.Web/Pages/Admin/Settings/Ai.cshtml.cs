using Jams.Domain;
using Jams.Domain.Admin;
using Jams.Domain.Ai;
using Jams.Domain.Security;
using Jams.Web.Accounts;
using Jams.Web.Ai;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Admin.Settings;

/// <summary>The server's language models, what people may use of them, and what they did. Everybody's texts go where this points, so a change needs a fresh proof.</summary>
[StepUp("Save", "Test", "Remove")]
[EnableRateLimiting(DoorLimits.Tries)]
public sealed class AiModel(CurrentSettings current, ChangeServerSettings change, TryModel attempt, SeeAiUsage see, IStringLocalizer words) : PageModel
{
    /// <summary>What is stored now.</summary>
    public AiOffer Stored { get; private set; } = new();

    /// <summary>What people used this month.</summary>
    public IReadOnlyList<PersonsAiUsage> Usage { get; private set; } = [];

    [BindProperty] public long Version { get; set; }
    [BindProperty] public AiForm Form { get; set; } = new();

    public async Task OnGet(CancellationToken stop)
    {
        await Look(stop);
        Form = AiForm.Of(Stored);
    }

    public Task<IActionResult> OnPostSave(CancellationToken stop) => Save(settings => AiOffer.Of(Form.Entry, settings.Ai), words["Saved. It counts from now on."], stop);

    public Task<IActionResult> OnPostRemove(CancellationToken stop) => Save(settings => settings.Ai.Closed(), words["The server's model and its key were removed. Local means go on."], stop);

    public async Task<IActionResult> OnPostTest(CancellationToken stop)
    {
        var saved = await Save(settings => AiOffer.Of(Form.Entry, settings.Ai), words["Saved."], stop);
        if (saved is not RedirectToPageResult)
            return saved;
        await Look(stop);
        var tried = Stored.Connection is { } connection ? await attempt.Run(connection, NetworkReach.Private, stop) : ConnectionFailures.NothingToTry;
        if (tried.Failure is { } failure)
        {
            TempData.Remove(Answers.FlashKey);
            return this.Refuse(failure);
        }
        this.Say(words["Saved, and it answers: the slowest answer took {0}.", AiWords.Seconds(tried.Value)]);
        return saved;
    }

    private async Task<IActionResult> Save(Func<ServerSettings, Result<AiOffer>> offer, string sentence, CancellationToken stop)
    {
        var done = await change.Run(Version, settings => offer(settings).Match<Result>(failure => failure, made =>
        {
            settings.OfferAi(made);
            return Result.Ok;
        }), stop);
        if (done.Failure is { } failure)
        {
            var version = Version;
            await Look(stop);
            Version = version;
            return this.Refuse(failure);
        }
        this.Say(sentence);
        return RedirectToPage();
    }

    private async Task Look(CancellationToken stop)
    {
        var settings = await current.Get(stop);
        (Stored, Version) = (settings.Ai, settings.Version);
        Usage = await see.Run(stop);
    }
}
