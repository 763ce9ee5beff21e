namespace Jams.Domain.Contacts;

/// <summary>
/// How well the person knows somebody, from the days on which they were in touch. Each day counts one and loses half every 90 days: one talk this week gives 2,
/// a handful within a quarter gives 4, a single one a year ago nothing.
/// </summary>
public static class RelationshipStrength
{
    private const double HalfLife = 90;

    private static readonly double[] Steps = [0.1, 0.5, 1.5, 3];

    /// <summary>0 (not in touch) to 4 (close) as of this local day.</summary>
    public static int Of(IEnumerable<DateOnly> days, DateOnly today)
    {
        var weight = days.Sum(day => Math.Pow(0.5, Math.Max(0, today.DayNumber - day.DayNumber) / HalfLife));
        return Steps.Count(step => weight >= step);
    }
}
