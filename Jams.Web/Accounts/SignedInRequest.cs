using Jams.Workers.Accounts;

namespace Jams.Web.Accounts;

/// <summary>Who is signed in, and in which session, for pages about the account itself.</summary>
public static class SignedInRequest
{
    /// <summary>The session of this request and its account; both are shared between requests and not to be changed. Pages that ask require a signed-in person.</summary>
    public static OpenSession SignedIn(this HttpContext context) => context.Features.Get<OpenSession>() ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>
    /// Whether the person sits at the machine the server runs on. A reverse proxy on the same machine makes everybody look like that: so the host must be a
    /// local name too, and nothing may have been forwarded.
    /// </summary>
    public static bool IsAtTheServer(this HttpContext context) =>
        context.Connection.RemoteIpAddress is { } from && System.Net.IPAddress.IsLoopback(from)
        && (context.Request.Host.Host is "localhost" or "[::1]" || (System.Net.IPAddress.TryParse(context.Request.Host.Host, out var host) && System.Net.IPAddress.IsLoopback(host)))
        && !context.Request.Headers.Any(header => header.Key.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase) || header.Key is "Forwarded" or "Via" or "X-Real-IP");
}
