using System.Security.Claims;

namespace Jams.Web.Shell;

/// <summary>What the sign-in ticket says about the person, so that a page needs no look-up for it.</summary>
public static class Person
{
    public const string LanguageClaim = "jams:language";
    public const string ThemeClaim = "jams:theme";
    public const string DensityClaim = "jams:density";
    public const string ZoneClaim = "jams:zone";
    public const string ShortcutsClaim = "jams:shortcuts";

    public const string ThemeCookie = "jams.theme";
    public const string ZoneCookie = "jams.zone";

    /// <summary>The account's id. Pages that ask for it require a signed-in person.</summary>
    public static string Id(this ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in.");

    public static bool IsSignedIn(this ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true };

    /// <summary>The name to show: the given name, or the e-mail address.</summary>
    public static string DisplayName(this ClaimsPrincipal user) => user.Identity?.Name ?? "";

    /// <summary>dark, light or system.</summary>
    public static string Theme(this HttpContext context) =>
        context.Items[ThemeCookie] as string ?? context.User.FindFirstValue(ThemeClaim) ?? Known(context.Request.Cookies[ThemeCookie], "dark", "light", "system");

    public static string Density(this HttpContext context) => context.User.FindFirstValue(DensityClaim) ?? "dense";

    /// <summary>Whether single-key shortcuts work; people who use speech input turn them off.</summary>
    public static bool Shortcuts(this HttpContext context) => context.User.FindFirstValue(ShortcutsClaim) != "off";

    /// <summary>The person's zone: as set, else as the browser said, else UTC.</summary>
    public static TimeZoneInfo Zone(this HttpContext context)
    {
        var id = context.User.FindFirstValue(ZoneClaim) ?? context.Request.Cookies[ZoneCookie];
        return id is { Length: > 0 and < 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(Uri.UnescapeDataString(id), out var zone) ? zone : TimeZoneInfo.Utc;
    }

    /// <summary>Up to two capitals that stand for a name.</summary>
    public static string Monogram(string name)
    {
        var words = name.Split([' ', '.', '@', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsLetterOrDigit(word[0])).ToList();
        return words.Count switch
        {
            0 => "?",
            1 => FirstLetter(words[0]),
            _ => FirstLetter(words[0]) + FirstLetter(words[^1]),
        };
    }

    private static string FirstLetter(string word) => word[..1].ToUpperInvariant();

    private static string Known(string? value, params string[] allowed) => allowed.Contains(value) ? value! : allowed[0];
}
