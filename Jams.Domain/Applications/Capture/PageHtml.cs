using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Jams.Domain.Applications.Capture;

/// <summary>
/// A pasted page as a tree, with only what posting readers look at. Before the parser sees it, one linear pass takes out scripts, styles and comments
/// and turns unusual and formatting elements into spans: deep nesting, misnested formatting and foreign content make a parser slow or exhaust its stack.
/// </summary>
internal static class PageHtml
{
    // A parser walks up the open elements for each block: cost = depth × elements. Real postings stay below 60 and 10,000.
    private const int MostDepth = 256;
    private const int MostElements = 200_000;
    private const int LongestTag = 16_000;

    private static readonly HashSet<string> Kept =
    [
        "a", "article", "body", "br", "dd", "div", "dl", "dt", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "html", "img", "li", "link", "main",
        "meta", "ol", "p", "section", "script", "table", "tbody", "td", "th", "thead", "time", "title", "tr", "ul",
    ];

    private static readonly HashSet<string> Void = ["br", "img", "link", "meta", "area", "base", "col", "embed", "hr", "input", "param", "source", "track", "wbr"];

    // Elements that close each other when their end tags are left out.
    private static readonly HashSet<string> SelfClosing = ["html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody"];

    /// <summary>The tree, or null when the page is nested too deep or has too many elements; its words can still be read with <see cref="HtmlText"/>.</summary>
    public static IHtmlDocument? Parse(string html, CancellationToken stop)
    {
        if (Simplify(html) is not { } simple)
            return null;
        stop.ThrowIfCancellationRequested();
        return new HtmlParser().ParseDocument(simple);
    }

    private static string? Simplify(string html)
    {
        var simple = new StringBuilder(html.Length);
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        var (depth, elements, keepRaw) = (0, 0, false);
        var pieces = new HtmlPieces(html);
        while (pieces.Next())
        {
            switch (pieces.Kind)
            {
                case HtmlPiece.Text:
                    simple.Append(pieces.Text);
                    break;
                case HtmlPiece.Raw when keepRaw || pieces.Is("title"):
                    simple.Append(pieces.Text);
                    break;
                case HtmlPiece.Open:
                    var name = NameOf(pieces.Name);
                    keepRaw = name == "script" && pieces.Text.Contains("ld+json", StringComparison.OrdinalIgnoreCase);
                    if (name.Length == 0 || name == "script" && !keepRaw)
                        break;
                    simple.Append('<').Append(name).Append(pieces.Text.Length > LongestTag ? [] : pieces.Text.TrimEnd('/')).Append('>');
                    if (++elements > MostElements)
                        return null;
                    if (SelfClosing.Contains(name) || Void.Contains(name))
                        break;
                    open[name] = open.GetValueOrDefault(name) + 1;
                    if (++depth > MostDepth)
                        return null;
                    break;
                case HtmlPiece.Close:
                    var closed = NameOf(pieces.Name);
                    if (closed.Length == 0 || closed == "script" && !keepRaw)
                        break;
                    simple.Append("</").Append(closed).Append('>');
                    if (open.GetValueOrDefault(closed) > 0)
                    {
                        open[closed]--;
                        depth--;
                    }
                    break;
            }
        }
        return simple.ToString();
    }

    private static string NameOf(ReadOnlySpan<char> name)
    {
        var lower = name.Length > 20 ? "span" : name.ToString().ToLowerInvariant();
        return lower is "style" or "textarea" or "iframe" or "template" or "noscript" || Void.Contains(lower) && !Kept.Contains(lower) ? "" : Kept.Contains(lower) ? lower : "span";
    }
}
