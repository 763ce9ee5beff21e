using Jams.Domain.Contacts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Contacts;

/// <summary>Everybody the person knows, who needs attention first, fifty at a time.</summary>
public sealed class IndexModel(SeeContactList see, PersonTime time) : PageModel
{
    public ContactListView View { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var query = ContactQuery.Of(Request.Query);
        var list = await see.Run(User.Id(), query.Text, query.View, time.Today, query.Page, stop);
        View = new ContactListView(list, query with { Page = list.Page });
        return Request.WantsPartial() ? Partial("_List", View) : Page();
    }
}
