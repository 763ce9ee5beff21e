using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Jams.Web.Shell;

/// <summary>
/// A form that is too large, or broken, is told so. Without this the page would run with nothing bound, not even its route's values, and answer as if the thing did not exist.
/// </summary>
public sealed class UnreadableForm : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!context.HttpContext.Request.HasFormContentType || context.ModelState[""] is not { Errors.Count: > 0 })
            return next();
        var most = context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        context.Result = new StatusCodeResult(context.HttpContext.Request.ContentLength > most ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        return Task.CompletedTask;
    }
}
