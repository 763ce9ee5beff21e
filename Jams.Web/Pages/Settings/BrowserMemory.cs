using System.Globalization;
using Jams.Domain.Accounts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Localization;

namespace Jams.Web.Pages.Settings;

/// <summary>What a browser remembers of the person's preferences and tells of itself.</summary>
internal static class BrowserMemory
{
    /// <summary>Keeps theme and language in the browser, so that the door looks and speaks as the person is used to after they signed out.</summary>
    public static void Remember(this HttpContext context, Preferences preferences)
    {
        var culture = CultureInfo.GetCultureInfo(preferences.Language == "en" ? "en-GB" : preferences.Language);
        Keep(context, CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)));
        Keep(context, Person.ThemeCookie, preferences.Theme);
        // What is said about the saving is said in the language that was just chosen.
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = culture;
    }

    /// <summary>The zone the browser said it is in, if it did and there is such a zone.</summary>
    public static string? BrowserZone(this HttpContext context) =>
        context.Request.Cookies[Person.ZoneCookie] is { Length: > 0 } said ? ZoneName.Read(Uri.UnescapeDataString(said)).Match(_ => null, zone => zone?.Id) : null;

    private static void Keep(HttpContext context, string name, string value) =>
        context.Response.Cookies.Append(name, value, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = context.Request.IsHttps, IsEssential = true });
}
