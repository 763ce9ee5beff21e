using System.Globalization;
using Jams.Domain;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Accounts;

/// <summary>How pages at the door answer.</summary>
public static class DoorAnswers
{
    /// <summary>As <see cref="Answers.Refuse"/>; a pause also says in a header how long it is.</summary>
    public static IActionResult RefuseAtDoor(this PageModel page, Failure failure)
    {
        if (failure.Kind == FailureKind.TooMany)
        {
            var minutes = failure.Args.OfType<int>().FirstOrDefault(1);
            page.Response.Headers.RetryAfter = (minutes * 60).ToString(CultureInfo.InvariantCulture);
        }
        return page.Refuse(failure);
    }

    /// <summary>JSON that a script on the page asked for; the form's token was checked.</summary>
    public static IActionResult Json(this PageModel page, string json) => page.Content(json, "application/json");
}
