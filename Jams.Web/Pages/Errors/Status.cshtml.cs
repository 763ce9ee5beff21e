using System.Diagnostics;
using System.Globalization;
using Jams.Workers.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Errors;

/// <summary>What a person reads when something cannot be shown: what happened, that nothing was lost, what to do.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class StatusModel(IStringLocalizer words) : PageModel
{
    public string Heading { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    public string? Reference { get; private set; }

    public void OnGet() => Describe();

    public void OnPost() => Describe();

    private void Describe()
    {
        // Not a bound parameter: binding reads the form, and a form that cannot be read is one of the errors told of here.
        var code = int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        Response.StatusCode = code;
        if (code == 500)
            Reference = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
        if (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is StorageUnavailable closed)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            (Heading, Sentence) = (words["The storage does not answer"], words[closed.Message]);
            return;
        }
        (Heading, Sentence) = code switch
        {
            400 => (words["This form is too old"].Value, words["The page was open for a long time, or the sign-in changed since. Go back, reload the page, and send it again."].Value),
            401 => (words["Please sign in"].Value, words["This page needs a signed-in person."].Value),
            403 => (words["Not for this account"].Value, words["This page is for somebody else. Nothing was changed."].Value),
            404 => (words["Nothing here"].Value, words["There is no such page, or it is not yours. It may have been deleted."].Value),
            409 => (words["Changed in another window"].Value, words["This was changed in the meantime. Nothing was overwritten. Go back, reload and try again."].Value),
            413 => (words["Too large"].Value, words["What was sent is larger than this server takes. Nothing was stored."].Value),
            429 => (words["Too many tries"].Value, words["Please wait a little, then try again. Nothing was changed."].Value),
            503 => (words["Not ready"].Value, words["The server is starting or its storage does not answer. Try again in a minute."].Value),
            _ => (words["Something broke"].Value, words["This is our fault, not yours. Nothing was changed. Try again; if it stays, tell whoever runs this server."].Value),
        };
    }
}
