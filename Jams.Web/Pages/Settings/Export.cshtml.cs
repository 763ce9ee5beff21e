using System.Globalization;
using System.Net.Mime;
using Jams.Domain.Applications.Export;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Settings;

/// <summary>Hands out everything of the person's search in one file, after a fresh proof.</summary>
[StepUp]
public sealed class ExportModel(ExportPerson export, PersonTime time) : PageModel
{
    public void OnGet() { }

    public IActionResult OnGetFile()
    {
        Response.Headers.CacheControl = "no-store";
        return new Archive(export, User.Id(), string.Create(CultureInfo.InvariantCulture, $"jams-{time.Today:yyyy-MM-dd}.zip"));
    }

    /// <summary>Written while it is read, so that a large export needs no room on the server.</summary>
    private sealed class Archive(ExportPerson export, string userId, string name) : IActionResult
    {
        public Task ExecuteResultAsync(ActionContext context)
        {
            var response = context.HttpContext.Response;
            // A zip entry writes its end without waiting when it is closed (.NET 10); that is a few bytes.
            if (context.HttpContext.Features.Get<IHttpBodyControlFeature>() is { } body)
                body.AllowSynchronousIO = true;
            response.ContentType = MediaTypeNames.Application.Zip;
            response.Headers.ContentDisposition = new ContentDisposition { FileName = name }.ToString();
            return export.Run(userId, response.Body, context.HttpContext.RequestAborted);
        }
    }
}
