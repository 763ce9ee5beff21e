using Jams.Domain.Admin;
using Jams.Domain.Mail;
using Jams.Web.Shell;
using Jams.Workers.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Admin.Settings;

/// <summary>The mail server. Saving and trying it are one step: what is tried is what is kept.</summary>
public sealed class MailModel(CurrentSettings current, SetMailServer set, ChangeServerSettings change, TryMailServer attempt, IStringLocalizer words) : PageModel
{
    /// <summary>What is stored now.</summary>
    public MailServer? Stored { get; private set; }

    /// <summary>What the mail server said to the test mail, in its own words.</summary>
    public string? Said { get; private set; }

    [BindProperty] public long Version { get; set; }
    [BindProperty] public MailForm Form { get; set; } = new();
    [BindProperty] public string? TestTo { get; set; }
    [BindProperty] public bool PrivateMailboxes { get; set; }

    public async Task OnGet(CancellationToken stop)
    {
        await Look(stop);
        (Form, TestTo) = (MailForm.Of(Stored), User.DisplayName() is var name && name.Contains('@') ? name : null);
    }

    public Task<IActionResult> OnPost(CancellationToken stop) => Save(Form.Entry, words["Saved. Mails leave by this server from now on."], stop);

    public Task<IActionResult> OnPostRemove(CancellationToken stop) => Save(null, words["The mail server was removed. Mails wait in the outbox."], stop);

    public async Task<IActionResult> OnPostMailboxes(CancellationToken stop)
    {
        if ((await change.Run(Version, settings => settings.AllowPrivateMailboxes(PrivateMailboxes), stop)).Failure is { } failure)
        {
            Stored = (await current.Get(stop)).Mail;
            Form = MailForm.Of(Stored);
            return this.Refuse(failure);
        }
        this.Say(words["Saved. It counts from now on."]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostTest(CancellationToken stop)
    {
        var to = string.IsNullOrWhiteSpace(TestTo) ? Form.From ?? "" : TestTo.Trim();
        var saved = await Save(Form.Entry, words["Saved, and the mail server took the test mail. Look into the mailbox of {0}.", to], stop);
        if (saved is not RedirectToPageResult)
            return saved;
        await Look(stop);
        var letter = new LetterPaper(words["A test mail from JAMS"]).Say(words["If you read this, the mail settings of your JAMS server are right."]).Done();
        var tried = await attempt.Run(Stored!, to, letter, stop);
        if (tried.Problem is not { } problem)
            return saved;
        TempData.Remove(Answers.FlashKey);
        Said = tried.Detail;
        return this.Refuse(MailFailures.Of(problem));
    }

    private async Task<IActionResult> Save(MailServerEntry? entry, string sentence, CancellationToken stop)
    {
        if ((await set.Run(Version, entry, stop)).Failure is { } failure)
        {
            var settings = await current.Get(stop);
            (Stored, PrivateMailboxes) = (settings.Mail, settings.PrivateMailboxes);
            return this.Refuse(failure);
        }
        this.Say(sentence);
        return RedirectToPage();
    }

    private async Task Look(CancellationToken stop)
    {
        var settings = await current.Get(stop);
        (Stored, Version, PrivateMailboxes) = (settings.Mail, settings.Version, settings.PrivateMailboxes);
    }
}
