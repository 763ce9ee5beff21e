namespace Jams.Domain.Mail.Findings.Text;

/// <summary>Makes text safe to read: no control characters, no halves of characters, no more than a limit.</summary>
internal static class Plain
{
    public static string Clean(string? text, int limit)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var kept = text.Length > limit ? text.AsSpan(0, limit) : text;
        return NeedsCleaning(kept) ? Cleaned(kept) : kept.Length == text.Length ? text : kept.ToString();
    }

    private static bool NeedsCleaning(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsControl(c) && c != '\n' || char.IsSurrogate(c) || IsUnseen(c))
                return true;
        return false;
    }

    private static string Cleaned(ReadOnlySpan<char> text)
    {
        var kept = new char[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsUnseen(c) || c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                continue;
            if (c == '\r')
                c = '\n';
            else if (char.IsControl(c) && c != '\n')
                c = ' ';
            else if (char.IsSurrogate(c) && !IsWhole(text, i))
                c = '\uFFFD';
            kept[length++] = c;
        }
        return new string(kept, 0, length);
    }

    private static bool IsWhole(ReadOnlySpan<char> text, int i) =>
        char.IsHighSurrogate(text[i]) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) : i > 0 && char.IsHighSurrogate(text[i - 1]);

    // Soft hyphens, zero-width characters and direction marks: preview texts are padded with them, and words are hidden by them.
    private static bool IsUnseen(char c) => c is '\u00AD' or '\u034F' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u2069');
}
