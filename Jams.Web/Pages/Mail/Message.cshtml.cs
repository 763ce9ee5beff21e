using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Reading;
using Jams.Domain.Storage;
using Jams.Web.Mail;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail;

/// <summary>One mail of a thread, opened in its place; without script its thread opens with it. Says whose pictures are always shown.</summary>
public sealed class MessageModel(SeeLetter see, TrustImages trust, Owned<MailAccount> accounts, IStringLocalizer words) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "as")] public LetterShape Shape { get; set; }
    [BindProperty(SupportsGet = true, Name = "images")] public string? Images { get; set; }
    [BindProperty(Name = "back")] public string? Back { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken stop) => await Show(id, MailRoomQuery.Of(Request.Query).ToString(), stop);

    public Task<IActionResult> OnPostTrust(string id, CancellationToken stop) => Say(id, always: true, stop);

    public Task<IActionResult> OnPostDistrust(string id, CancellationToken stop) => Say(id, always: false, stop);

    private async Task<IActionResult> Say(string id, bool always, CancellationToken stop)
    {
        var seen = await see.Run(User.Id(), id, stop: stop);
        if (seen.Failure is { } failure)
            return this.Refuse(failure);
        var sender = seen.Value.Read.From.Address;
        await trust.Run(User.Id(), sender, always, stop);
        this.Say(always ? words["Images from {0} are always shown from now on.", sender] : words["Images from {0} are held back again.", sender]);
        return await Show(id, MailRoomQuery.Of(Back).ToString(), stop);
    }

    private async Task<IActionResult> Show(string id, string back, CancellationToken stop)
    {
        var seen = await see.Run(User.Id(), id, Shape, Images == "show", stop);
        if (seen.Failure is { } failure)
            return this.Refuse(failure);
        var message = seen.Value.Message;
        if (!Request.WantsPartial())
            return LocalRedirect($"/mail/{message.ThreadId}{(back.Length > 0 ? back + "&" : "?")}open={id}");
        return Partial("_Letter", new LetterModel(new LetterLine(message, seen.Value), await accounts.Get(User.Id(), message.AccountId, stop), [], back));
    }
}
