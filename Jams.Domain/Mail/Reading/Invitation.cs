using System.Globalization;
using System.Text;

namespace Jams.Domain.Mail.Reading;

/// <summary>
/// A calendar invitation as a reader sees it: the first event of a calendar object (RFC 5545, RFC 5546). It comes from outside: every text is cut, and a time whose zone nobody knows is shown
/// as it is written.
/// </summary>
public sealed record Invitation
{
    private const int MostLines = 2_000;
    private const int LongestText = 500;

    /// <summary>What it is called.</summary>
    public string Summary { get; private init; } = "";

    /// <summary>Where: a place or an address of the web.</summary>
    public string Place { get; private init; } = "";

    /// <summary>Who invites, by name or address.</summary>
    public string Organizer { get; private init; } = "";

    /// <summary>When it begins and ends (UTC), where the zone is known.</summary>
    public (DateTimeOffset Start, DateTimeOffset? End)? When { get; private init; }

    /// <summary>The day and time as written, when the zone is not known; for whole days the first and the last of them.</summary>
    public (DateTime Start, DateTime? End)? Written { get; private init; }

    /// <summary>Whether it is about whole days.</summary>
    public bool IsAllDay { get; private init; }

    /// <summary>Whether it calls off what was agreed.</summary>
    public bool IsCancelled { get; private init; }

    /// <summary>Whether it answers an invitation.</summary>
    public bool IsReply { get; private init; }

    /// <summary>Whether it happens again and again.</summary>
    public bool Repeats { get; private init; }

    /// <summary>The address of the meeting; http or https.</summary>
    public string? Link { get; private init; }

    /// <summary>The first event in the text, or null when there is none. Never fails.</summary>
    public static Invitation? Read(string calendar)
    {
        var (method, inEvent, depth, fields) = ("", false, 0, new Dictionary<string, (string Parameters, string Value)>(StringComparer.OrdinalIgnoreCase));
        foreach (var (name, parameters, value) in Lines(calendar))
        {
            if (name == "BEGIN")
            {
                depth += inEvent ? 1 : 0;
                inEvent |= value.Equals("VEVENT", StringComparison.OrdinalIgnoreCase);
            }
            else if (name == "END" && inEvent && depth-- == 0)
                break;
            else if (name == "METHOD")
                method = value.Trim().ToUpperInvariant();
            else if (inEvent && depth == 0)
                fields.TryAdd(name, (parameters, value));
        }
        return fields.Count == 0 ? null : Of(method, fields);
    }

    private static Invitation Of(string method, Dictionary<string, (string Parameters, string Value)> fields)
    {
        var start = Time(fields, "DTSTART");
        var end = Time(fields, "DTEND") ?? (start is { } from && fields.TryGetValue("DURATION", out var length) && Duration(length.Value) is { } span ? (from.Written + span, from.At + span, from.IsDay) : null);
        return new Invitation
        {
            Summary = Text(fields, "SUMMARY"),
            Place = Text(fields, "LOCATION"),
            Organizer = Who(fields.GetValueOrDefault("ORGANIZER")),
            When = start is { At: { } begins } ? (begins, end?.At) : null,
            Written = start is { } written && written.At is null ? (written.Written, written.IsDay && end is { } last ? last.Written.AddDays(-1) : end?.Written) : null,
            IsAllDay = start?.IsDay ?? false,
            IsCancelled = method == "CANCEL" || Text(fields, "STATUS").Equals("CANCELLED", StringComparison.OrdinalIgnoreCase),
            IsReply = method is "REPLY" or "COUNTER" or "REFRESH",
            Repeats = fields.ContainsKey("RRULE") || fields.ContainsKey("RDATE"),
            Link = new[] { "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "CONFERENCE", "URL", "LOCATION" }.Select(name => Html.MailLinks.Web(Text(fields, name))?.AbsoluteUri).FirstOrDefault(link => link is not null),
        };
    }

    // Long lines are folded: a line that begins with white space goes on from the one before (RFC 5545, section 3.1).
    private static IEnumerable<(string Name, string Parameters, string Value)> Lines(string calendar)
    {
        var lines = new List<StringBuilder>();
        foreach (var line in calendar.Split('\n').Select(line => line.TrimEnd('\r')).Take(MostLines * 4))
        {
            if (line is [' ' or '\t', ..] && lines.Count > 0)
                lines[^1].Append(line.AsSpan(1));
            else if (lines.Count < MostLines)
                lines.Add(new StringBuilder(line));
        }
        foreach (var line in lines.Select(line => line.ToString()))
        {
            var (colon, quoted) = (-1, false);
            for (var i = 0; i < line.Length && colon < 0; i++)
            {
                quoted ^= line[i] == '"';
                colon = line[i] == ':' && !quoted ? i : -1;
            }
            if (colon <= 0)
                continue;
            var head = line[..colon];
            var semicolon = head.IndexOf(';');
            yield return ((semicolon < 0 ? head : head[..semicolon]).Trim().ToUpperInvariant(), semicolon < 0 ? "" : head[semicolon..], line[(colon + 1)..]);
        }
    }

    private static (DateTime Written, DateTimeOffset? At, bool IsDay)? Time(Dictionary<string, (string Parameters, string Value)> fields, string name)
    {
        if (!fields.TryGetValue(name, out var field))
            return null;
        var value = field.Value.Trim();
        if (DateTime.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (day, null, true);
        if (!DateTime.TryParseExact(value.TrimEnd('Z'), "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return null;
        if (value.EndsWith('Z'))
            return (time, new DateTimeOffset(time, TimeSpan.Zero), false);
        return Parameter(field.Parameters, "TZID") is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? (time, SnoozeTimes.On(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time), zone), false)
            : (time, null, false);
    }

    // RFC 5545, section 3.3.6: P1W, P1DT2H30M.
    private static TimeSpan? Duration(string written)
    {
        try
        {
            var value = written.Trim();
            return value.EndsWith('W') && int.TryParse(value[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) ? TimeSpan.FromDays(7 * Math.Min(weeks, 500)) : System.Xml.XmlConvert.ToTimeSpan(value);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static string Who((string Parameters, string Value) organizer)
    {
        if (organizer.Value is null)
            return "";
        var address = organizer.Value.Trim();
        return Clean(Parameter(organizer.Parameters, "CN") ?? (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address[7..] : address));
    }

    private static string? Parameter(string parameters, string name)
    {
        var at = parameters.IndexOf($";{name}=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = parameters[(at + name.Length + 2)..];
        var value = rest.StartsWith('"') ? rest[1..].Split('"')[0] : rest.Split(';')[0];
        return value.Length is > 0 and < 200 ? value : null;
    }

    private static string Text(Dictionary<string, (string Parameters, string Value)> fields, string name) =>
        fields.TryGetValue(name, out var field) ? Clean(field.Value.Replace("\\n", " ", StringComparison.OrdinalIgnoreCase).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)) : "";

    private static string Clean(string text)
    {
        var clean = new string([.. text.Where(c => !char.IsControl(c)).Take(LongestText)]);
        return clean.Trim();
    }
}
