using Jams.Domain;
using Jams.Domain.Mail.Reading;
using Jams.Domain.Mail.Writing;
using Jams.Web.Mail;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail;

/// <summary>Writes a mail: kept while typing, sent now or at a time. One form with several buttons, so that no button loses what stands in the fields. Files wait in memory only, because they are stored sealed.</summary>
[UploadLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes, MemoryBufferThreshold = MostBytes)]
public sealed class WriteModel(
    BeginDraft begin, SaveDraft save, SendDraft send, AttachFile attach, DetachFile detach, DiscardDraft discard, FillReply fill, AskForReply ask, SeeOwnReplies own, SendWords says, MailPanels panels, PersonTime time, IStringLocalizer words) : PageModel
{
    private const int MostBytes = (int)Draft.FilesLimit + 2 * 1024 * 1024;

    public DraftView View { get; private set; } = null!;
    public IReadOnlyList<OwnReply> Own { get; private set; } = [];
    public bool CanAsk { get; private set; }

    [BindProperty] public WriteInput Input { get; set; } = new();
    [BindProperty(Name = "act")] public string? Act { get; set; }
    [BindProperty(Name = "Files")] public List<IFormFile> Files { get; set; } = [];

    public async Task<IActionResult> OnGet(string? draft, string? reply, bool all, string? forward, string? to, CancellationToken stop)
    {
        var begun = draft is { Length: > 0 } ? await begin.GoOn(User.Id(), draft, stop) : await begin.Run(User.Id(), new DraftStart(reply, all, forward, to), stop);
        if (begun.Failure is { } failure)
            return this.Refuse(failure);
        Input = WriteInput.Of(begun.Value.Draft);
        return await Shown(begun.Value, stop);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var (what, more) = (Act ?? "save").Split(':', 2) is [var first, var rest] ? (first, rest) : (Act ?? "save", "");
        if (what is "fill" or "ask")
            return await Filled(what, more, stop);
        var saved = await save.Run(User.Id(), Input.Entry, stop);
        if (saved.Failure is { } failure)
            return await Again(failure, stop);
        var draft = saved.Value.Draft;
        Input = WriteInput.Of(draft) with { Window = Input.Window, On = Input.On, At = Input.At };
        if (saved.Value.IsCopy)
            return await Again(WritingFailures.TwoWindows, stop);
        if (saved.Value.LeftOut.Count > 0)
            return await Again(Domain.Failure.Conflict("These files could not be taken along: {0}. Attach them by hand if they are needed.", string.Join(", ", saved.Value.LeftOut)).For("Files"), stop);
        return what switch
        {
            "send" => await Sent(draft, null, stop),
            "later" => await Later(draft, more, stop),
            "attach" => await Attached(draft, stop),
            "detach" => await Detached(draft, more, stop),
            "discard" => await Discarded(draft, stop),
            _ => Kept(draft),
        };
    }

    /// <summary>Keeps what is being typed; answers with what the page needs to go on.</summary>
    public async Task<IActionResult> OnPostKeep(CancellationToken stop)
    {
        var saved = await save.Run(User.Id(), Input.Entry, stop);
        return Partial("_Kept", saved.Match(
            failure => KeptView.Of(Input) with { Says = words.Say(failure), IsWrong = true },
            kept => kept.IsCopy ? KeptView.Of(kept.Draft, Input.Window, words.Say(WritingFailures.TwoWindows), isWrong: true) : KeptView.Of(kept.Draft, Input.Window, words["Kept {0}", time.Local(time.Now).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)])));
    }

    private async Task<IActionResult> Filled(string what, string more, CancellationToken stop)
    {
        if (Input.AnswersId is not { Length: > 0 } answers)
            return NotFound();
        _ = Enum.TryParse<ReplyTone>(more, out var tone);
        var filled = what == "ask"
            ? await ask.Run(User.Id(), answers, tone, Input.Wish, User.DisplayName(), stop)
            : await fill.Into(Input.Text, User.Id(), answers, new ReplyWish(tone, more == "own" ? Input.Own : null), User.DisplayName(), stop);
        if (filled.Failure is { } failure && !Request.WantsPartial())
            return await Again(failure, stop);
        ModelState.Clear();
        if (filled.Failure is { } wrong)
            ModelState.AddModelError("Text", words.Say(wrong));
        else
            Input = Input with { Text = filled.Value };
        return Request.WantsPartial() ? Partial("_WriteText", Input.Text ?? "") : await Again(null, stop);
    }

    private async Task<IActionResult> Sent(Draft draft, SendTime? at, CancellationToken stop)
    {
        var sent = await send.Run(User.Id(), draft.Id, at, time.Zone, stop);
        if (sent.Failure is { } failure)
            return await Again(failure, stop);
        panels.Forget(User.Id());
        this.Say(says.Said(sent.Value), $"/mail/scheduled/{sent.Value.Id}?handler=Undo");
        return LocalRedirect(draft.ThreadId is { } thread ? $"/mail/{thread}" : "/mail/scheduled");
    }

    private async Task<IActionResult> Later(Draft draft, string when, CancellationToken stop)
    {
        var tomorrow = time.Today.AddDays(1);
        var chosen = when switch
        {
            "tomorrow" => new SendTime(tomorrow, SnoozeTimes.Morning),
            "monday" => new SendTime(time.Today.AddDays(((int)DayOfWeek.Monday - (int)time.Today.DayOfWeek + 6) % 7 + 1), SnoozeTimes.Morning),
            _ => Input is { On: { } on, At: { } at } ? new SendTime(on, at) : null,
        };
        return chosen is null ? await Again(WritingFailures.Past, stop) : await Sent(draft, chosen, stop);
    }

    private async Task<IActionResult> Attached(Draft draft, CancellationToken stop)
    {
        foreach (var file in Files)
        {
            await using var content = file.OpenReadStream();
            if ((await attach.Run(User.Id(), draft.Id, file.FileName, content, stop)).Failure is { } failure)
                return await Again(failure, stop);
        }
        return Kept(draft);
    }

    private async Task<IActionResult> Detached(Draft draft, string fileId, CancellationToken stop)
    {
        await detach.Run(User.Id(), draft.Id, fileId, stop);
        return Kept(draft);
    }

    private async Task<IActionResult> Discarded(Draft draft, CancellationToken stop)
    {
        await discard.Run(User.Id(), draft.Id, stop);
        panels.Forget(User.Id());
        this.Say(words["The draft was thrown away."]);
        return LocalRedirect(draft.ThreadId is { } thread ? $"/mail/{thread}" : "/mail/drafts");
    }

    private LocalRedirectResult Kept(Draft draft) => LocalRedirect($"/mail/write?draft={draft.Id}");

    // The page with what was typed, and what is wrong.
    private async Task<IActionResult> Again(Failure? failure, CancellationToken stop)
    {
        var begun = await begin.GoOn(User.Id(), Input.Id ?? "", stop);
        var view = begun.IsOk ? begun.Value : await begin.Shown(Draft.Begin(User.Id(), Input.Id, Input.Kind, null, Input.Content), stop);
        if (!begun.IsOk && Input.AnswersId is { Length: > 0 } answers)
        {
            var start = Input.Kind == DraftKind.Forward ? new DraftStart(Forward: answers) : new DraftStart(Reply: answers, All: Input.Kind == DraftKind.ReplyAll);
            var fresh = await begin.Run(User.Id(), start, stop);
            if (fresh.Failure is { } gone)
                return this.Refuse(gone);
            view = fresh.Value;
        }
        var page = await Shown(view, stop);
        if (failure is null)
            return page;
        // A draft that was sent or deleted meanwhile: what was typed still stands on the page.
        return this.Refuse(failure == WritingFailures.NoDraft ? failure with { Kind = FailureKind.Conflict } : failure);
    }

    private async Task<PageResult> Shown(DraftView view, CancellationToken stop)
    {
        (View, Own, CanAsk) = (view, await own.Run(User.Id(), stop), view.Answers is not null && await ask.CanAsk(User.Id(), stop));
        ModelState.Clear();
        return Page();
    }
}
