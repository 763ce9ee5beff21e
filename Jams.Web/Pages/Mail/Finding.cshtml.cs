using Jams.Domain;
using Jams.Domain.Applications;
using Jams.Domain.Mail.Filing;
using Jams.Domain.Mail.Findings;
using Jams.Web.Mail;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail;

/// <summary>What a mail is and which application it is about, for the person to say.</summary>
public sealed class FindingModel(
    SeeFinding see, SeeLinkChoices choices, CorrectCategory correct, LinkToApplication link, AddSenderAsContact addContact, MailPanels panels, IStringLocalizer words) : PageModel
{
    public FiledView View { get; private set; } = null!;

    public IReadOnlyList<JobApplication> Choices { get; private set; } = [];

    [BindProperty] public MailCategory? Category { get; set; }
    [BindProperty] public string? ApplicationId { get; set; }
    [BindProperty(SupportsGet = true)] public string? Back { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        var found = await see.Run(User.Id(), id, stop);
        if (found.Failure is { } failure)
            return this.Refuse(failure);
        (View, Choices) = (found.Value, await choices.Run(User.Id(), found.Value.Candidates, stop));
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken stop)
    {
        var corrected = await correct.Run(User.Id(), id, Category, stop);
        return await Answered(id, corrected.Failure, () => corrected.Value.TakenBack > 0
            ? words["It counts as \"{0}\" now, and so does mail like it. What was moved because of it is taken back.", words[KindWords.One(corrected.Value.Finding.Category)].Value]
            : words["It counts as \"{0}\" now, and so does mail like it.", words[KindWords.One(corrected.Value.Finding.Category)].Value], stop);
    }

    public async Task<IActionResult> OnPostLink(string id, CancellationToken stop) =>
        await Answered(id, (await link.Run(User.Id(), id, ApplicationId ?? "", stop)).Failure, () => words["The conversation is filed there now."], stop);

    public async Task<IActionResult> OnPostUnlink(string id, CancellationToken stop) =>
        await Answered(id, (await link.Run(User.Id(), id, null, stop)).Failure, () => words["The conversation belongs to no application now."], stop);

    public async Task<IActionResult> OnPostContact(string id, CancellationToken stop)
    {
        var added = await addContact.Run(User.Id(), id, stop);
        return await Answered(id, added.Failure, () => words["{0} is among your contacts now.", added.Value.Name], stop);
    }

    private async Task<IActionResult> Answered(string id, Failure? failure, Func<string> said, CancellationToken stop)
    {
        panels.Forget(User.Id());
        if (failure is not null)
            return await OnGet(id, stop) is NotFoundResult none ? none : this.Refuse(failure);
        this.Say(said());
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back! : $"/mail/messages/{id}");
    }
}
