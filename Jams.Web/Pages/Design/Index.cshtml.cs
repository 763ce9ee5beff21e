using Jams.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Design;

/// <summary>Every part once, for looking at; in development only.</summary>
[AllowAnonymous]
public sealed class IndexModel(IWebHostEnvironment environment) : PageModel
{
    public string Shown { get; private set; } = "dark";

    public IActionResult OnGet(string? theme)
    {
        if (!environment.IsDevelopment())
            return NotFound();
        Shown = theme is "light" or "system" ? theme : "dark";
        HttpContext.Items[Person.ThemeCookie] = Shown;
        return Page();
    }
}
