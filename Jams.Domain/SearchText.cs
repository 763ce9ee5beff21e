using System.Globalization;
using System.Text;

namespace Jams.Domain;

/// <summary>Text made comparable: lower case, without diacritics, in words. What is stored for searching and what is searched for go through the same steps.</summary>
public static class SearchText
{
    /// <summary>Lower case, diacritics and ligatures folded ("Łódź" → "lodz", "Straße" → "strasse"); everything that is neither letter nor digit becomes one space.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                continue;
            if (Letters(rune) is { } letters)
                folded.Append(letters);
            else if (Rune.IsLetterOrDigit(rune))
                folded.Append(Rune.ToLowerInvariant(rune));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>The different folded words of these texts, at most <paramref name="limit"/>, in order of appearance.</summary>
    public static IReadOnlyList<string> Words(IEnumerable<string?> texts, int limit = 60) =>
        [.. texts.Where(text => text is not null).SelectMany(text => Fold(text!).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).Take(limit)];

    /// <summary>The different folded words a person searches for, at most eight.</summary>
    public static IReadOnlyList<string> Terms(string query) => Words([query], 8);

    // Letters that do not decompose, written as people without them on the keyboard write them.
    private static string? Letters(Rune rune) => rune.Value switch
    {
        'ß' or 'ẞ' => "ss",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' => "d",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'þ' or 'Þ' => "th",
        'ı' => "i",
        '\'' or '’' => "",
        _ => null,
    };
}
