using System.Globalization;

namespace Jams.Domain.Mail.Findings;

/// <summary>A date or a time as a mail says it, resolved against the moment the mail was sent.</summary>
/// <param name="Date">The day, on the calendar of the place that is meant.</param>
/// <param name="From">The time on the clock there; null when only a day is said.</param>
/// <param name="Until">When it ends, on the same clock; null when it does not say.</param>
/// <param name="Zone">The IANA name of the time zone that is said ("CET", "heure de Paris"), "UTC" with <paramref name="Offset"/> for a bare offset; null when none is said.</param>
/// <param name="Offset">What the clock there is ahead of UTC at that moment, daylight saving included; null when the zone is not known.</param>
/// <param name="Evidence">The words.</param>
public sealed record SaidTime(DateOnly Date, TimeOnly? From, TimeOnly? Until, string? Zone, TimeSpan? Offset, Evidence Evidence)
{
    /// <summary>How likely day and time are read right, 0 to 1: less where the order of day and month, or the week that is meant, is guessed.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>The instant it begins; null without a time or a zone.</summary>
    public DateTimeOffset? Instant => From is { } time && Offset is { } ahead ? new DateTimeOffset(Date.ToDateTime(time), ahead) : null;

    /// <summary>RFC 3339: with the offset where the zone is known, else the local date and time, or the date alone.</summary>
    public override string ToString() =>
        From is not { } time ? Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Instant is { } instant ? instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : Date.ToDateTime(time).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
