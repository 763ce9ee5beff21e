using Jams.Domain.Mail.Reading;
using Jams.Domain.Mail.Reading.Acts;
using Jams.Web.Mail;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail;

/// <summary>Does something to threads, one or many. Deleting for good is asked once more.</summary>
public sealed class ActModel(ActOnMail act, SeeThread see, RoomAnswer room, MailPanels panels, PersonTime time, ActWords says, IStringLocalizer words) : PageModel
{
    [BindProperty(Name = "id")] public List<string> Ids { get; set; } = [];
    [BindProperty(Name = "all")] public bool All { get; set; }

    /// <summary>The act; after a colon what it needs: a label's id, or when to come back.</summary>
    [BindProperty(Name = "act")] public string? Act { get; set; }
    [BindProperty(Name = "on")] public DateOnly? On { get; set; }
    [BindProperty(Name = "at")] public TimeOnly? At { get; set; }
    [BindProperty(Name = "sure")] public bool Sure { get; set; }

    /// <summary>The query of the list that this came from, and whether it came from an open thread.</summary>
    [BindProperty(Name = "back")] public string? Back { get; set; }
    [BindProperty(Name = "from")] public string? From { get; set; }

    public MailRoomQuery Query => MailRoomQuery.Of(Back) with { Ticked = false };

    public IActionResult OnGet() => LocalRedirect("/mail");

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Wanted() is not { } what)
            return LocalRedirect(Query.Url);
        if (what.Act == ThreadAct.Forget && !Sure && (All || Ids.Count > 0))
            return Page();
        var panel = await panels.Of(User.Id(), stop);
        var done = await act.Run(User.Id(), new ThreadSelection(Ids, All ? Query.Request(panel.PriorityFirst) : null), what, time.Zone, stop);
        panels.Forget(User.Id());
        if (done.Failure is { } failure)
            this.Say(words.Say(failure));
        else
            this.Say(says.Of(what, done.Value), done.Value.UndoId is { } id ? $"/mail/undo?of={id}&back={Uri.EscapeDataString(Query.ToString())}" : null);
        return await Answer(what, stop);
    }

    private async Task<IActionResult> Answer(ThreadChange what, CancellationToken stop)
    {
        // What changes a thread's marks leaves it open; what puts it somewhere else closes it.
        var stays = From == "thread" && Ids is [_] && what.Act is ThreadAct.Pin or ThreadAct.Unpin or ThreadAct.AddLabel or ThreadAct.RemoveLabel;
        var url = stays ? Query.ThreadUrl(Ids[0]) : Query.Url;
        if (!Request.WantsPartial())
            return LocalRedirect(url);
        Response.Headers["HX-Push-Url"] = url;
        var open = stays ? (await see.Run(User.Id(), Ids[0], new ThreadOpening(), reads: false, stop)).Match<ThreadView?>(_ => null, view => view) : null;
        return Partial("_Room", await room.Of(User.Id(), Query, open, stop));
    }

    private ThreadChange? Wanted()
    {
        var parts = (Act ?? "").Split(':', 2);
        if (!Enum.TryParse<ThreadAct>(parts[0], out var wanted) || wanted.ToString() != parts[0])
            return null;
        var more = parts.Length > 1 ? parts[1] : "";
        return wanted switch
        {
            ThreadAct.Snooze => new ThreadChange(wanted, Until: Until(more)),
            ThreadAct.AddLabel or ThreadAct.RemoveLabel => new ThreadChange(wanted, LabelId: more),
            _ => new ThreadChange(wanted),
        };
    }

    private DateTimeOffset? Until(string when)
    {
        var times = SnoozeTimes.At(time.Now, time.Zone);
        return when switch
        {
            "later" => times.LaterToday ?? times.Tomorrow,
            "tomorrow" => times.Tomorrow,
            "week" => times.NextWeek,
            _ => On is { } day && day.Year is > 2000 and < 2200 ? SnoozeTimes.On(day, At ?? SnoozeTimes.Morning, time.Zone) : null,
        };
    }
}
