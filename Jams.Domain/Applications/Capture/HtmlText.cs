using System.Net;
using System.Text;

namespace Jams.Domain.Applications.Capture;

/// <summary>The words of a piece of HTML, in lines. One pass, whatever the shape of the input; nothing is run or fetched.</summary>
public static class HtmlText
{
    private static readonly string[] Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "head", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tr", "ul",
    ];

    private static readonly string[] Unseen = ["script", "style", "template", "textarea", "noscript", "iframe", "title"];

    /// <summary>
    /// Text with one empty line at most between paragraphs and lists with "- "; entities decoded, scripts and styles left out.
    /// Plain text without tags comes back with its own line breaks.
    /// </summary>
    public static string Of(string html)
    {
        if (!html.Contains('<') && !html.Contains('&'))
            return Tidy(html);
        var text = new StringBuilder(html.Length);
        var keepLines = !html.Contains('<');
        var pieces = new HtmlPieces(html);
        while (pieces.Next())
        {
            if (pieces.Kind is HtmlPiece.Text || pieces.Kind is HtmlPiece.Raw && !IsOneOf(pieces.Name, Unseen))
                AddWords(text, WebUtility.HtmlDecode(pieces.Text.ToString()), keepLines);
            else if (pieces.Is("br"))
                text.Append('\n');
            else if (pieces.Kind is HtmlPiece.Open && pieces.Is("li"))
                text.Append("\n- ");
            else if (IsOneOf(pieces.Name, Blocks))
                text.Append(pieces.Is("p") || pieces.Name is ['h' or 'H', _] ? "\n\n" : "\n");
            else if (pieces.Is("td") || pieces.Is("th"))
                text.Append(' ');
        }
        return Tidy(text.ToString());
    }

    private static void AddWords(StringBuilder text, string words, bool keepLines)
    {
        foreach (var c in words)
            if (!char.IsWhiteSpace(c) || keepLines)
                text.Append(c);
            else if (text.Length == 0 || text[^1] is not (' ' or '\n'))
                text.Append(' ');
    }

    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var empty = 0;
        foreach (var line in text.EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.IsEmpty || trimmed is "-")
            {
                empty++;
                continue;
            }
            if (tidy.Length > 0)
                tidy.Append(empty > 0 && !trimmed.StartsWith("- ") ? "\n\n" : "\n");
            tidy.Append(trimmed);
            empty = 0;
        }
        return tidy.ToString();
    }

    private static bool IsOneOf(ReadOnlySpan<char> name, string[] names)
    {
        foreach (var other in names)
            if (name.Equals(other, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
