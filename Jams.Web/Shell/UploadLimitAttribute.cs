using System.Buffers;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Jams.Web.Shell;

/// <summary>
/// A form with more bytes than this comes back to its page, which says so (<see cref="IsTooLarge"/>), instead of a connection that breaks while the browser still sends.
/// What was sent is read to its end and kept nowhere; beyond <see cref="MostRead"/> bytes the connection does break.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadLimitAttribute(long bytes) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    public const long MostRead = 256L * 1024 * 1024;

    private const string Problem = "too-large";

    public long Bytes { get; } = bytes;

    /// <summary>Before the antiforgery check, which reads the form.</summary>
    public int Order => 0;

    /// <summary>Whether this page is shown because a form was too large.</summary>
    public static bool IsTooLarge(HttpRequest request) => request.Query["problem"] == Problem;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (request.ContentLength is not { } length || length <= Bytes)
            return;
        if (length <= MostRead && context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostRead;
            await Drain(request.Body, context.HttpContext.RequestAborted);
        }
        context.Result = new LocalRedirectResult(request.Path + QueryString.Create("problem", Problem));
    }

    private static async Task Drain(Stream body, CancellationToken stop)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            while (await body.ReadAsync(buffer, stop) > 0)
            {
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
