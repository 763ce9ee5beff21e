using System.Text;

namespace Jams.Workers.Mail.Mime;

/// <summary>Texts of mails made fit to be stored and shown as text: no control characters, no halves of letters, not endless.</summary>
internal static class Clean
{
    /// <summary>One line: every run of white space and control characters is one space.</summary>
    public static string Line(string? text, int limit)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var line = new StringBuilder(Math.Min(text.Length, limit));
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= limit)
                break;
            if (!Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune))
                line.Append(rune.ToString());
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }
        return line.ToString().TrimEnd();
    }

    /// <summary>Many lines, each ended by a line feed; tabs stay.</summary>
    public static string Text(string text, int limit)
    {
        var kept = text.Length > limit ? text.AsSpan(0, limit) : text;
        if (!kept.ContainsAnyInRange('\0', '\b') && !kept.ContainsAnyInRange('\u000B', '\u001F') && !kept.ContainsAnyInRange('\uD800', '\uDFFF') && !kept.Contains('\u007F'))
            return kept.Length == text.Length ? text : kept.ToString();
        var clean = new StringBuilder(kept.Length);
        var before = '\0';
        foreach (var rune in kept.EnumerateRunes())
        {
            // "\r\n" and a lone "\r" are one line end each; form feeds part pages.
            if (rune.Value is '\r' or '\f' || rune.Value == '\n' && before != '\r')
                clean.Append('\n');
            else if (rune.Value == '\t' || rune.Value != '\n' && !Rune.IsControl(rune))
                Append(clean, rune);
            before = rune.IsBmp ? (char)rune.Value : 'x';
        }
        return clean.ToString();
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        Span<char> letters = stackalloc char[2];
        text.Append(letters[..rune.EncodeToUtf16(letters)]);
    }
}
