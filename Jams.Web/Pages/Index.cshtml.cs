using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages;

/// <summary>The start: the board.</summary>
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet() => Redirect("/applications");
}
