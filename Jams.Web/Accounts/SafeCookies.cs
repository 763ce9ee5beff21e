using Microsoft.AspNetCore.Authentication.Cookies;

namespace Jams.Web.Accounts;

/// <summary>
/// Over HTTPS every cookie's name begins with <c>__Host-</c>, which makes the browser itself insist on Secure, the whole path and no domain (RFC 6265bis, 4.1.3.2);
/// on http://localhost, where that cannot be, the name is plain.
/// </summary>
public sealed class SafeCookies : ICookieManager
{
    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, Named(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) => _cookies.AppendResponseCookie(context, Named(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, Named(context, key), options);

    private static string Named(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;
}
