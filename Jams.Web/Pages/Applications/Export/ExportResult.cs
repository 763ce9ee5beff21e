using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;

namespace Jams.Web.Pages.Applications.Export;

/// <summary>A download that is written while it is read, so that a long one needs no room on the server.</summary>
public sealed class ExportResult(string name, string mediaType, Func<Stream, CancellationToken, Task> write) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = mediaType;
        response.Headers.ContentDisposition = new ContentDisposition { FileName = name }.ToString();
        return write(response.Body, context.HttpContext.RequestAborted);
    }
}
