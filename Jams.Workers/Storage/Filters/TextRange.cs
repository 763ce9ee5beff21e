using System.Text;

namespace Jams.Workers.Storage.Filters;

/// <summary>"Starts with" as a range, so that an ordinary index serves it.</summary>
internal static class TextRange
{
    /// <summary>The smallest text, by code point, that is greater than every text with this start; null when there is none.</summary>
    public static string? After(string start)
    {
        var runes = start.EnumerateRunes().ToList();
        while (runes.Count > 0 && runes[^1].Value == 0x10FFFF)
            runes.RemoveAt(runes.Count - 1);
        if (runes.Count == 0)
            return null;
        var last = runes[^1].Value;
        runes[^1] = new Rune(last == 0xD7FF ? 0xE000 : last + 1);
        return string.Concat(runes.Select(rune => rune.ToString()));
    }
}
