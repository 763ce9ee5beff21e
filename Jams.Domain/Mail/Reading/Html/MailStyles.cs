using System.Text.RegularExpressions;

namespace Jams.Domain.Mail.Reading.Html;

/// <summary>Which CSS a mail may bring: type, colour, boxes and tables. Nothing that loads, that leaves its place, or that lies over something else.</summary>
internal static partial class MailStyles
{
    private const int MostNesting = 6;
    private const int MostParentheses = 4;

    public static readonly string[] Properties =
    [
        "background-color", "border", "border-bottom", "border-bottom-color", "border-bottom-left-radius", "border-bottom-right-radius", "border-bottom-style", "border-bottom-width", "border-collapse", "border-color",
        "border-left", "border-left-color", "border-left-style", "border-left-width", "border-radius", "border-right", "border-right-color", "border-right-style", "border-right-width", "border-spacing", "border-style",
        "border-top", "border-top-color", "border-top-left-radius", "border-top-right-radius", "border-top-style", "border-top-width", "border-width", "caption-side", "clear", "color", "direction", "display", "empty-cells",
        "float", "font", "font-family", "font-size", "font-style", "font-variant", "font-weight", "height", "letter-spacing", "line-height", "list-style-position", "list-style-type", "margin", "margin-bottom",
        "margin-left", "margin-right", "margin-top", "max-height", "max-width", "min-height", "min-width", "overflow-wrap", "padding", "padding-bottom", "padding-left", "padding-right", "padding-top", "table-layout",
        "text-align", "text-decoration", "text-decoration-color", "text-decoration-line", "text-decoration-style", "text-indent", "text-transform", "unicode-bidi", "vertical-align", "visibility", "white-space", "width",
        "word-break", "word-spacing", "word-wrap",
    ];

    /// <summary>Values that load, compute from elsewhere, move something over its neighbours, or make it huge. Tried on the value without comments and escapes.</summary>
    [GeneratedRegex(@"[<>\\@{}]|/\*|url|image-set|expression|binding|behaviou?r|javascript|vbscript|import|attr\s*\(|var\s*\(|env\s*\(|element\s*\(|paint\s*\(|calc\s*\(|(^|[\s,(:])-\s*\.?\d|\bflex|\bgrid|\bcontents|\d{5,}(?:\.\d+)?\s*(?:px|pt|pc|r?em|ex|ch|%|v[hw]|cm|mm|in)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Refused();

    /// <summary>The style sheet if a parser can read it in a short time and little depth; else nothing. Comments go, and with them what Word hides in them.</summary>
    public static string Bounded(string css)
    {
        var plain = Comments().Replace(css, " ").Replace("<!--", " ", StringComparison.Ordinal).Replace("-->", " ", StringComparison.Ordinal);
        plain = Loading().Replace(plain, "");
        return plain.Contains('<') || Depth(plain, '{', '}') > MostNesting || Depth(plain, '(', ')') > MostParentheses || Depth(plain, '[', ']') > MostParentheses ? "" : plain;
    }

    /// <summary>What went through the sanitiser, looked at once more: a parser may read a declaration otherwise than it writes it.</summary>
    public static bool IsHarmless(string css) => !Loads().IsMatch(css);

    /// <summary>Whether a style attribute can be read likewise.</summary>
    public static bool IsBounded(string style) => Depth(style, '{', '}') == 0 && Depth(style, '(', ')') <= MostParentheses && Depth(style, '[', ']') <= MostParentheses;

    private static int Depth(string text, char open, char close)
    {
        var (depth, most) = (0, 0);
        foreach (var c in text)
        {
            depth += c == open ? 1 : c == close && depth > 0 ? -1 : 0;
            most = Math.Max(most, depth);
        }
        return most;
    }

    // A declaration that names an address.
    [GeneratedRegex(@"[\w-]+\s*:[^;{}]*\burl\s*\([^;{}]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Loading();

    [GeneratedRegex(@"url|image-set|expression|@import|@font-face|@namespace|binding|behaviou?r|javascript|(?<![\w-])position\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Loads();

    [GeneratedRegex(@"/\*.*?(\*/|$)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comments();
}
