using System.Text.Json;
using Jams.Domain.Accounts;
using Jams.Domain.Applications;
using Jams.Domain.Companies;
using Jams.Domain.Contacts;
using Jams.Domain.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Settings;

/// <summary>What was deleted with an account. There is nobody signed in any more, so the counts came along in a sealed cookie that is read once.</summary>
[AllowAnonymous]
public sealed class ErasedModel(IStringLocalizer words) : PageModel
{
    public const string Key = "erased";

    public Erased? Erased { get; private set; }

    public void OnGet() => Erased = TempData[Key] is string told ? JsonSerializer.Deserialize<Erased>(told) : null;

    /// <summary>The counts people know the names of, then all the rest in one.</summary>
    public IReadOnlyList<(long Count, string What)> Counts(Erased erased)
    {
        (string Type, string What)[] known =
        [
            (nameof(JobApplication), words["Applications"]), (nameof(TimelineEntry), words["Entries in timelines"]), (nameof(Company), words["Companies"]),
            (nameof(Contact), words["Contacts"]), (nameof(TaskItem), words["Tasks"]), (nameof(SessionTicket), words["Signed-in devices"]), (nameof(Passkey), words["Passkeys"]),
        ];
        var rest = erased.Documents.Where(pair => known.All(one => one.Type != pair.Key)).Sum(pair => pair.Value);
        return [.. known.Select(one => (erased.Of(one.Type), one.What)), (erased.Files, words["Files"]), (rest, words["Other records"])];
    }
}
