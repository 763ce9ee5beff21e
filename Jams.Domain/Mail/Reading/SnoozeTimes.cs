namespace Jams.Domain.Mail.Reading;

/// <summary>When a snoozed thread may come back. All times are instants (UTC), worked out on the clocks of the person's zone.</summary>
/// <param name="LaterToday">In three hours, on the full quarter; null when that would be after ten in the evening.</param>
/// <param name="Tomorrow">Tomorrow at eight.</param>
/// <param name="NextWeek">On the next Monday at eight.</param>
public sealed record SnoozeTimes(DateTimeOffset? LaterToday, DateTimeOffset Tomorrow, DateTimeOffset NextWeek)
{
    /// <summary>The hour at which a day's mail comes back.</summary>
    public static readonly TimeOnly Morning = new(8, 0);

    /// <summary>How far ahead a thread can be snoozed.</summary>
    public const int MostDays = 730;

    /// <summary>What can be chosen at <paramref name="now"/> (UTC) where the person is.</summary>
    public static SnoozeTimes At(DateTimeOffset now, TimeZoneInfo zone)
    {
        var here = TimeZoneInfo.ConvertTime(now, zone);
        var today = DateOnly.FromDateTime(here.DateTime);
        // Three hours are three hours, whatever the clocks do in between.
        var later = Quarter(now.AddHours(3));
        var laterHere = TimeZoneInfo.ConvertTime(later, zone);
        var isToday = DateOnly.FromDateTime(laterHere.DateTime) == today && laterHere.TimeOfDay <= TimeSpan.FromHours(22);
        var monday = today.AddDays(((int)DayOfWeek.Monday - (int)today.DayOfWeek + 6) % 7 + 1);
        return new SnoozeTimes(isToday ? later : null, On(today.AddDays(1), Morning, zone), On(monday, Morning, zone));
    }

    /// <summary>
    /// The instant (UTC) at which the clocks of this zone show this day and time. Where they skip it, the first instant after the gap; where they show it twice, the first of the two.
    /// </summary>
    public static DateTimeOffset On(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    private static DateTimeOffset Quarter(DateTimeOffset instant)
    {
        var quarter = TimeSpan.FromMinutes(15).Ticks;
        return new DateTimeOffset((instant.UtcTicks + quarter - 1) / quarter * quarter, TimeSpan.Zero);
    }
}
