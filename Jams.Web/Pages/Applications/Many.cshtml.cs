using Jams.Domain.Applications.Table;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Applications;

/// <summary>Changes the applications that were ticked in the table. Deleting is asked once more.</summary>
public sealed class ManyModel(ChangeMany change, UndoMany undo, PersonTime time, IStringLocalizer words) : PageModel
{
    [BindProperty(Name = "id")] public List<string> Ids { get; set; } = [];
    [BindProperty(Name = "all")] public bool All { get; set; }
    [BindProperty(Name = "act")] public BulkAct Act { get; set; }
    [BindProperty(Name = "stage")] public string? StageId { get; set; }
    [BindProperty(Name = "tag")] public string? Tag { get; set; }
    [BindProperty(Name = "sure")] public bool Sure { get; set; }

    /// <summary>The query of the table that this came from.</summary>
    [BindProperty(Name = "back", SupportsGet = true)] public string? Back { get; set; }

    public TableQuery Query => TableQuery.Of(new QueryCollection(QueryHelpers.ParseQuery(Back))) with { Ticked = false };

    public IActionResult OnGet() => LocalRedirect(Query.Url);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return LocalRedirect(Query.Url);
        if (Act == BulkAct.Delete && !Sure && (All || Ids.Count > 0))
            return Page();
        var done = await change.Run(User.Id(), new Selection(Ids, All ? Query.Filter(time.Today) : null), new ManyChange(Act, StageId, Tag), time.Today, stop);
        if (done.Failure is { } failure)
            this.Say(words.Say(failure));
        else
            this.Say(Says(done.Value), done.Value.UndoId is { } id ? $"/applications/many?handler=Undo&of={id}&back={Uri.EscapeDataString(Query.ToString())}" : null);
        return LocalRedirect(Query.Url);
    }

    public async Task<IActionResult> OnPostUndo(string of, CancellationToken stop)
    {
        var undone = await undo.Run(User.Id(), of, stop);
        this.Say(undone.Match(failure => words.Say(failure), back => back.Same == 0
            ? words.Count(back.Changed, "{0} application is as before.", "{0} applications are as before.")
            : words["{0} are as before; {1} had moved on since and stay as they are.", back.Changed, back.Same]));
        return LocalRedirect(Query.Url);
    }

    private string Says(ManyChanged done) => done.Changed == 0
        ? words["Nothing was changed: all of them are like that already."]
        : Act switch
        {
            BulkAct.Move => words.Count(done.Changed, "{0} application was moved.", "{0} applications were moved."),
            BulkAct.Archive => words.Count(done.Changed, "{0} application is in the archive now.", "{0} applications are in the archive now."),
            BulkAct.Restore => words.Count(done.Changed, "{0} application is back on the board.", "{0} applications are back on the board."),
            BulkAct.AddTag => words.Count(done.Changed, "{0} application has the tag now.", "{0} applications have the tag now."),
            BulkAct.RemoveTag => words.Count(done.Changed, "{0} application has lost the tag.", "{0} applications have lost the tag."),
            _ => words.Count(done.Changed, "{0} application was deleted.", "{0} applications were deleted."),
        };
}
