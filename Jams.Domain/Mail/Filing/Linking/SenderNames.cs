using System.Text.RegularExpressions;

namespace Jams.Domain.Mail.Filing.Linking;

/// <summary>The firms that a display name may stand for: "Acme via Greenhouse", "Niamh Delacroix at Oakhurst Mutual", "Acme Hiring Team", "Personalabteilung | Acme GmbH".</summary>
internal static partial class SenderNames
{
    /// <summary>Each piece of the name as written and without the words that belong to departments; what stands after "via" is the system that sent it, not the firm.</summary>
    public static IReadOnlyList<string> Of(string display)
    {
        if (display.Length is 0 or > 300 || display.Contains("://", StringComparison.Ordinal))
            return [];
        var firm = Via().Split(display)[0];
        var pieces = Parting().Split(firm).Select(piece => piece.Trim(' ', '"', '\'', '“', '”', '„', '.', ':')).Where(piece => piece.Length > 1).ToList();
        return [.. pieces.Concat(pieces.Select(Bare)).Where(name => name.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    // "Acme Careers" and "Recruiting Acme" without their department; a name of nothing else stays out.
    private static string Bare(string piece)
    {
        var words = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (from, until) = (0, words.Length);
        while (from < until && IsAround(words[from]))
            from++;
        while (until > from && IsAround(words[until - 1]))
            until--;
        return string.Join(' ', words[from..until]);
    }

    private static bool IsAround(string word) => SearchText.Fold(word) is var folded && (folded.Length == 0 || folded.Split(' ').All(NameWords.MayPrecede));

    [GeneratedRegex(@"\s(?:via|über|par l'intermédiaire de)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Via();

    [GeneratedRegex(@"\s*[,;|@()\[\]·•<>]\s*|\s+[-–—/:]\s+|\s+(?:at|from|of|bei|von|chez|de chez)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parting();
}
