namespace Jams.Domain.Accounts;

/// <summary>How the program shows itself to a person. Made only through <see cref="Of"/>, but for the defaults.</summary>
public sealed record Preferences
{
    /// <summary>Languages there are words for, two letters each.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "de"];

    /// <summary>dark, light, or as the device is set.</summary>
    public static IReadOnlyList<string> Themes { get; } = ["dark", "light", "system"];

    /// <summary>More on the screen, or more room around it.</summary>
    public static IReadOnlyList<string> Densities { get; } = ["dense", "roomy"];

    /// <summary>One of <see cref="Languages"/>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>One of <see cref="Themes"/>.</summary>
    public string Theme { get; init; } = "dark";

    /// <summary>One of <see cref="Densities"/>.</summary>
    public string Density { get; init; } = "dense";

    /// <summary>The IANA name of the zone all times are shown in; null = as the browser says.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Whether single keys do things (WCAG 2.1.4).</summary>
    public bool Shortcuts { get; init; } = true;

    /// <summary>The local date of an instant; in UTC as long as no zone is set.</summary>
    public DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? TimeZoneInfo.ConvertTime(instant, zone).DateTime : instant.UtcDateTime);

    /// <summary>Checked preferences. Fails for a language, look or zone that does not exist.</summary>
    public static Result<Preferences> Of(string language, string theme, string density, string? timeZone, bool shortcuts)
    {
        var zone = string.IsNullOrWhiteSpace(timeZone) ? null : timeZone.Trim();
        if (!Languages.Contains(language) || !Themes.Contains(theme) || !Densities.Contains(density))
            return AccountFailures.Choice;
        return zone is null || (zone.Length < 64 && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            ? new Preferences { Language = language, Theme = theme, Density = density, TimeZone = zone, Shortcuts = shortcuts }
            : AccountFailures.Choice.For(nameof(TimeZone));
    }

    /// <summary>The nearest preferences there are, for what cookies and browsers say.</summary>
    public static Preferences Near(string? language, string? theme, string? timeZone) => new()
    {
        Language = Languages.Contains(language) ? language! : Languages[0],
        Theme = Themes.Contains(theme) ? theme! : Themes[0],
        TimeZone = timeZone is { Length: > 0 and < 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _) ? timeZone : null,
    };
}
