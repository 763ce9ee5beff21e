using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Shell;

/// <summary>Times as this person reads them: their zone, their language, relative near today.</summary>
public sealed class PersonTime(IHttpContextAccessor http, TimeProvider clock, IStringLocalizer words)
{
    private TimeZoneInfo? _zone;

    public TimeZoneInfo Zone => _zone ??= http.HttpContext?.Zone() ?? TimeZoneInfo.Utc;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The date it is now where the person is.</summary>
    public DateOnly Today => DayOf(Now);

    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>"tomorrow", "Fri 20 Nov", with the year when it is another one.</summary>
    public string Day(DateOnly date) => (date.DayNumber - Today.DayNumber) switch
    {
        0 => words["today"],
        1 => words["tomorrow"],
        -1 => words["yesterday"],
        _ => date.ToString(Pattern(date.Year == Today.Year), CultureInfo.CurrentCulture),
    };

    /// <summary>"20 Nov": short, without the weekday; with the year when it is another one.</summary>
    public string ShortDay(DateOnly date) =>
        date.ToString((German ? "d. MMM" : "d MMM") + (date.Year == Today.Year ? "" : " yyyy"), CultureInfo.CurrentCulture);

    /// <summary>"tomorrow, 14:30" or "Fri 20 Nov, 09:12".</summary>
    public string Moment(DateTimeOffset instant) =>
        Day(DayOf(instant)) + ", " + Local(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static bool German => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "de";

    private static string Pattern(bool thisYear) => (German ? "ddd, d. MMM" : "ddd d MMM") + (thisYear ? "" : " yyyy");
}
