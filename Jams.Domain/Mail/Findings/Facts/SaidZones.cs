namespace Jams.Domain.Mail.Findings.Facts;

/// <summary>Time zones as mails name them: by letters, by an offset, by a place.</summary>
internal static class SaidZones
{
    // People say EST in summer and mean the clock there: letters stand for the place, not for the offset.
    private static readonly Dictionary<string, string> Letters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UTC"] = "UTC", ["Z"] = "UTC", ["GMT"] = "Europe/London", ["BST"] = "Europe/London", ["WET"] = "Europe/Lisbon", ["CET"] = "Europe/Berlin", ["CEST"] = "Europe/Berlin", ["MEZ"] = "Europe/Berlin", ["MESZ"] = "Europe/Berlin", ["HEC"] = "Europe/Paris", ["EET"] = "Europe/Helsinki", ["EEST"] = "Europe/Helsinki",
        ["ET"] = "America/New_York", ["EST"] = "America/New_York", ["EDT"] = "America/New_York", ["CT"] = "America/Chicago", ["CST"] = "America/Chicago", ["CDT"] = "America/Chicago", ["MT"] = "America/Denver", ["MST"] = "America/Denver", ["MDT"] = "America/Denver", ["PT"] = "America/Los_Angeles", ["PST"] = "America/Los_Angeles", ["PDT"] = "America/Los_Angeles",
        ["IST"] = "Asia/Kolkata", ["SGT"] = "Asia/Singapore", ["JST"] = "Asia/Tokyo", ["HKT"] = "Asia/Hong_Kong", ["AEST"] = "Australia/Sydney", ["AEDT"] = "Australia/Sydney", ["NZST"] = "Pacific/Auckland", ["NZDT"] = "Pacific/Auckland",
    };

    private static readonly Dictionary<string, string> Places = new(StringComparer.OrdinalIgnoreCase)
    {
        ["eastern"] = "America/New_York", ["central"] = "America/Chicago", ["mountain"] = "America/Denver", ["pacific"] = "America/Los_Angeles", ["central european"] = "Europe/Berlin",
        ["uk"] = "Europe/London", ["london"] = "Europe/London", ["dublin"] = "Europe/Dublin", ["irish"] = "Europe/Dublin", ["berlin"] = "Europe/Berlin", ["german"] = "Europe/Berlin", ["berliner"] = "Europe/Berlin", ["deutscher"] = "Europe/Berlin", ["paris"] = "Europe/Paris", ["française"] = "Europe/Paris", ["french"] = "Europe/Paris",
        ["zurich"] = "Europe/Zurich", ["swiss"] = "Europe/Zurich", ["vienna"] = "Europe/Vienna", ["amsterdam"] = "Europe/Amsterdam", ["dutch"] = "Europe/Amsterdam", ["madrid"] = "Europe/Madrid", ["new york"] = "America/New_York", ["san francisco"] = "America/Los_Angeles", ["india"] = "Asia/Kolkata", ["indian"] = "Asia/Kolkata", ["bruxelles"] = "Europe/Brussels", ["genève"] = "Europe/Zurich", ["montréal"] = "America/Toronto", ["toronto"] = "America/Toronto",
    };

    /// <summary>The zone by its IANA name and what its clock is ahead of UTC then; null for words that are none.</summary>
    public static (string Name, TimeSpan Offset)? Of(string words, DateTime local)
    {
        var bare = words.Trim(' ', '(', ')', ',', '.');
        if (Offset(bare) is { } ahead)
            return ("UTC", ahead);
        if (Letters.GetValueOrDefault(bare) is not { } name)
        {
            var place = bare.Replace("heure de ", "", StringComparison.OrdinalIgnoreCase).Replace("heure ", "", StringComparison.OrdinalIgnoreCase).Replace(" time", "", StringComparison.OrdinalIgnoreCase).Replace(" standard", "", StringComparison.OrdinalIgnoreCase).Replace(" daylight", "", StringComparison.OrdinalIgnoreCase).Replace(" zeit", "", StringComparison.OrdinalIgnoreCase).Replace("time in ", "", StringComparison.OrdinalIgnoreCase).Trim();
            name = Places.GetValueOrDefault(place) ?? (place.Contains('/', StringComparison.Ordinal) ? place : null);
        }
        return name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? (name, zone.GetUtcOffset(local)) : null;
    }

    // UTC+2, GMT+01:00, UTC-5.
    private static TimeSpan? Offset(string words)
    {
        if (words.Length < 5 || !words.StartsWith("UTC", StringComparison.OrdinalIgnoreCase) && !words.StartsWith("GMT", StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = words[3..].Trim();
        if (rest is not ['+' or '-' or '−', ..])
            return null;
        var parts = rest[1..].Split(':');
        return int.TryParse(parts[0], out var hours) && hours <= 14 && (parts.Length < 2 | int.TryParse(parts[^1], out var minutes)) ? (rest[0] == '+' ? 1 : -1) * new TimeSpan(hours, parts.Length < 2 ? 0 : minutes, 0) : null;
    }
}
