namespace Jams.Domain.Accounts;

/// <summary>A time zone by its IANA name, such as Europe/Berlin, as people find it.</summary>
public sealed record ZoneName
{
    private const int Longest = 64;

    private ZoneName(string id) => Id = id;

    /// <summary>The IANA name.</summary>
    public string Id { get; }

    /// <summary>All zones this machine knows by a place, in the order of their names.</summary>
    public static IReadOnlyList<ZoneName> All { get; } =
        [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/') && !id.StartsWith("Etc/", StringComparison.Ordinal)).Append("UTC").Distinct().Order(StringComparer.Ordinal).Select(id => new ZoneName(id))];

    /// <summary>
    /// What was typed: a full name or only its city, in any case, with spaces or underscores. Nothing typed = null, as the browser says.
    /// Fails for what is no zone, and for a city that several have.
    /// </summary>
    public static Result<ZoneName?> Read(string? typed)
    {
        var text = (typed ?? "").Trim().Replace(' ', '_');
        if (text.Length == 0)
            return Result.Of<ZoneName?>(null);
        if (text.Length >= Longest)
            return SettingsFailures.Zone;
        if (All.FirstOrDefault(zone => zone.Id.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } exact)
            return exact;
        var cities = All.Where(zone => zone.Id.EndsWith("/" + text, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        // Names from before that still work (Asia/Calcutta) are not in the list.
        return cities.Count == 1 ? cities[0] : text.Contains('/') && TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) ? new ZoneName(zone.Id) : SettingsFailures.Zone;
    }
}
