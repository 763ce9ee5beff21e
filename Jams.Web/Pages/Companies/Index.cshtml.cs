using Jams.Domain.Companies;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Companies;

/// <summary>Every company by name, fifty at a time.</summary>
public sealed class IndexModel(SeeCompanies see) : PageModel
{
    public CompanyPage List { get; private set; } = null!;

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }

    public async Task<IActionResult> OnGet(int number, CancellationToken stop)
    {
        List = await see.Run(User.Id(), Q, number, stop);
        return Request.WantsPartial() ? Partial("_List", this) : Page();
    }

    /// <summary>The address of another page of the same list.</summary>
    public string UrlOf(int number)
    {
        var query = new QueryBuilder();
        if (!string.IsNullOrWhiteSpace(Q))
            query.Add("q", Q);
        if (number > 1)
            query.Add("number", number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return "/companies" + query;
    }
}
