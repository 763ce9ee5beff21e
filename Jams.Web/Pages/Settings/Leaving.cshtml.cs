using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Settings;

/// <summary>The two ways to leave: taking everything along, and leaving nothing behind.</summary>
public sealed class LeavingModel : PageModel;
