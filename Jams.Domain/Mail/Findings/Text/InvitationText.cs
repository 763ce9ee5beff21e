using System.Globalization;

namespace Jams.Domain.Mail.Findings.Text;

/// <summary>
/// The few lines of a calendar part that classification needs (RFC 5545): what it wants, when, where, by whom. Reads the first event and leaves what it does not understand;
/// calendars themselves are read elsewhere, and in full.
/// </summary>
public static class InvitationText
{
    private const int Limit = 200_000;
    private const int MostLines = 3_000;

    private static readonly string[] LinkNames = ["X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-GOOGLE-CONFERENCE", "CONFERENCE", "URL"];

    /// <summary>The invitation; null when the text has no event in it. <paramref name="method"/> is what the mail's own part says, stronger than the text.</summary>
    public static MailInvitation? Read(string text, string? method = null)
    {
        var found = new MailInvitation();
        var inside = false;
        var any = false;
        var nested = 0;
        foreach (var (name, parameters, value) in Lines(text))
        {
            if (name == "METHOD" && method is null)
                method = value;
            else if (name == "BEGIN" && value.Equals("VEVENT", StringComparison.OrdinalIgnoreCase))
                inside = any = true;
            else if (name == "BEGIN" && inside)
                nested++;
            else if (name == "END" && nested > 0)
                nested--;
            else if (name == "END" && inside)
                break;
            else if (inside && nested == 0)
                found = With(found, name, parameters, value);
        }
        return any ? found with { Method = MethodOf(method, found.Method) } : null;
    }

    private static MailInvitation With(MailInvitation found, string name, string parameters, string value) => name switch
    {
        "SUMMARY" => found with { Summary = Plain.Clean(Unescaped(value), 500) },
        "LOCATION" => found with { Location = Plain.Clean(Unescaped(value), 1_000) },
        "DESCRIPTION" => found with { Description = Plain.Clean(Unescaped(value), 10_000) },
        "STATUS" when value.Equals("CANCELLED", StringComparison.OrdinalIgnoreCase) => found with { Method = InvitationMethod.Cancel },
        "ORGANIZER" => found with { Organizer = new MailParty(Plain.Clean(Parameter(parameters, "CN"), 300), value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? value[7..] : value) },
        "DTSTART" when When(parameters, value) is { } start => found with { Start = start.At, Zone = start.Zone, IsAllDay = start.IsDay },
        "DTEND" when When(parameters, value) is { } end => found with { End = end.At },
        _ when found.Link is null && LinkNames.Contains(name) && value.StartsWith("http", StringComparison.OrdinalIgnoreCase) => found with { Link = Unescaped(value) },
        _ => found,
    };

    private static (DateTimeOffset At, string? Zone, bool IsDay)? When(string parameters, string value)
    {
        if (value.Length == 8 && DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), null, true);
        if (!DateTime.TryParseExact(value.TrimEnd('Z', 'z'), "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return null;
        if (value.EndsWith('Z') || value.EndsWith('z'))
            return (new DateTimeOffset(local, TimeSpan.Zero), "UTC", false);
        return ZoneOf(Parameter(parameters, "TZID").Trim('/')) is { } zone ? (new DateTimeOffset(local, zone.GetUtcOffset(local)), IanaName(zone), false) : (new DateTimeOffset(local, TimeSpan.Zero), null, false);
    }

    private static TimeZoneInfo? ZoneOf(string id)
    {
        if (id.Length is 0 or > 100)
            return null;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
            return zone;
        // Some programs put a path in front: /citadel.org/20210210_1/Europe/Berlin
        var parts = id.Split('/');
        return parts.Length > 2 && TimeZoneInfo.TryFindSystemTimeZoneById(string.Join('/', parts[^2..]), out zone) ? zone : null;
    }

    private static string IanaName(TimeZoneInfo zone) => zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var name) ? name : zone.Id;

    private static InvitationMethod MethodOf(string? method, InvitationMethod byStatus) =>
        byStatus == InvitationMethod.Cancel ? InvitationMethod.Cancel
        : method?.ToUpperInvariant() switch
        {
            "REQUEST" or "COUNTER" => InvitationMethod.Request,
            "REPLY" => InvitationMethod.Reply,
            "CANCEL" => InvitationMethod.Cancel,
            _ => InvitationMethod.Publish,
        };

    private static IEnumerable<(string Name, string Parameters, string Value)> Lines(string text)
    {
        var count = 0;
        foreach (var line in Unfolded(text.Length > Limit ? text[..Limit] : text))
        {
            if (++count > MostLines)
                yield break;
            var quoted = false;
            for (var i = 0; i < line.Length; i++)
            {
                quoted ^= line[i] == '"';
                if (line[i] != ':' || quoted)
                    continue;
                var head = line[..i];
                var cut = head.IndexOf(';', StringComparison.Ordinal);
                yield return ((cut < 0 ? head : head[..cut]).Trim().ToUpperInvariant(), cut < 0 ? "" : head[cut..], line[(i + 1)..].Trim());
                break;
            }
        }
    }

    // A line that begins with a space goes on from the one before (RFC 5545, section 3.1).
    private static IEnumerable<string> Unfolded(string text)
    {
        var line = new System.Text.StringBuilder();
        foreach (var raw in text.Split('\n'))
        {
            var next = raw.TrimEnd('\r');
            if (next.Length > 0 && next[0] is ' ' or '\t')
            {
                line.Append(next, 1, next.Length - 1);
                continue;
            }
            if (line.Length > 0)
                yield return line.ToString();
            line.Clear().Append(next);
        }
        if (line.Length > 0)
            yield return line.ToString();
    }

    private static string Parameter(string parameters, string name)
    {
        foreach (var part in parameters.Split(';'))
            if (part.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase))
                return part[(name.Length + 1)..].Trim('"');
        return "";
    }

    private static string Unescaped(string value) =>
        value.Contains('\\') ? value.Replace("\\n", "\n", StringComparison.OrdinalIgnoreCase).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal) : value;
}
