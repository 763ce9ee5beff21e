using System.Text.RegularExpressions;

namespace Jams.Domain.Applications.Capture;

/// <summary>On site, hybrid or remote, as postings and people write it in English and German.</summary>
public static partial class WorkModeWords
{
    [GeneratedRegex(@"\b(no|not|non|kein(e|en)?|nicht|without|ohne)[\s-]+(\w+\s+){0,2}(remote|home\s?-?office|hybrid)\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\bhybrid\w*\b|\b\d\s*(?:days?|tage?)\b[^.\n]{0,30}\b(?:office|on[\s-]?site|home\s?-?office|remote|büro|vor ort|week on site)|\b(?:teilweise|partly|partially|teils)\s+(?:remote|im home\s?-?office)|\bmobile?s arbeiten\b|\bhome\s?-?office(?:[\s-](?:möglich|option|anteil|tage)\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hybrid();

    [GeneratedRegex(@"\b(?:fully|100\s?%|completely|vollständig|komplett|full)[\s-]*remote\b|\bremote[\s-]*(?:first|only|work|position|role|job|friendly|eligible)?\b|\btelecommut\w+|\bwork from (?:home|anywhere)\b|\b(?:reines|100\s?%)\s*home\s?-?office\b|\btelearbeit\b|\bhome\s?-?office\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Remote();

    [GeneratedRegex(@"\bon[\s-]?site\b|\bin[\s-]office\b|\bvor ort\b|\bin person\b|\bpräsenz\w*\b|\boffice[\s-]based\b|\bonsite\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Onsite();

    /// <summary>The mode a short text (a cell, a place) names, or null.</summary>
    public static WorkMode? Read(string? text) => Find(text ?? "")?.Mode;

    /// <summary>The mode running text speaks of, with the words that say so. Hybrid wins over remote, because hybrid postings speak of both.</summary>
    public static (WorkMode Mode, string Words)? Find(string text)
    {
        var cut = text.Length > 60_000 ? text[..60_000] : text;
        var allowed = Denied().Replace(cut, denied => new string('_', denied.Length));
        if (Hybrid().Match(allowed) is { Success: true } hybrid)
            return (WorkMode.Hybrid, hybrid.Value);
        if (Remote().Match(allowed) is { Success: true } remote)
            return (WorkMode.Remote, remote.Value);
        if (Onsite().Match(allowed) is { Success: true } onsite)
            return (WorkMode.Onsite, onsite.Value);
        return Denied().Match(cut) is { Success: true } denied ? (WorkMode.Onsite, denied.Value) : null;
    }
}
