using System.Net;
using System.Text;
using Jams.Domain.Applications.Capture;

namespace Jams.Domain.Mail.Findings.Text;

/// <summary>The words and links of an HTML mail, in one pass whatever its shape. Nothing is run or fetched; what the mail hides from the eye is left out.</summary>
public static class MailHtml
{
    /// <summary>Most characters of HTML that are read.</summary>
    public const int Limit = 600_000;

    private const int MostLinks = 200;
    private const int LongestLink = 4_000;

    private static readonly string[] Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "header", "hr", "li", "main", "nav", "ol", "pre", "section", "table", "tr", "ul",
    ];

    private static readonly string[] Voids = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    /// <summary>The text, with an empty line between paragraphs, and the links in order. Never fails: what is no HTML comes back as its words.</summary>
    public static (string Text, IReadOnlyList<MailLink> Links) Read(string html)
    {
        var reading = new Reading();
        var pieces = new HtmlPieces(html.AsSpan(0, Math.Min(html.Length, Limit)));
        while (pieces.Next())
            reading.Take(pieces);
        return reading.Done();
    }

    private sealed class Reading
    {
        private readonly StringBuilder _text = new();
        private readonly List<MailLink> _links = [];
        private string? _hidden;
        private int _hiddenDepth;
        private string? _link;
        private int _linkFrom;

        public void Take(HtmlPieces piece)
        {
            if (piece.Kind == HtmlPiece.Raw)
                return;
            if (_hidden is not null)
            {
                Skip(piece);
                return;
            }
            if (piece.Kind == HtmlPiece.Text)
            {
                if (_text.Length < MailText.BodyLimit * 2)
                    AddWords(piece.Text);
                return;
            }
            if (piece.Kind == HtmlPiece.Open && IsHidden(piece.Text) && !IsOneOf(piece.Name, Voids))
            {
                _hidden = piece.Name.ToString();
                _hiddenDepth = 1;
                return;
            }
            if (piece.Is("a"))
                Anchor(piece);
            Break(piece);
        }

        public (string Text, IReadOnlyList<MailLink> Links) Done()
        {
            CloseLink();
            return (Tidy(_text.ToString()), _links);
        }

        private void Skip(HtmlPieces piece)
        {
            if (!piece.Is(_hidden!))
                return;
            _hiddenDepth += piece.Kind == HtmlPiece.Open ? 1 : piece.Kind == HtmlPiece.Close ? -1 : 0;
            if (_hiddenDepth == 0)
                _hidden = null;
        }

        private void Anchor(HtmlPieces piece)
        {
            CloseLink();
            if (piece.Kind != HtmlPiece.Open || _links.Count >= MostLinks || Attribute(piece.Text, "href") is not { Length: > 0 and <= LongestLink } address)
                return;
            _link = WebUtility.HtmlDecode(address).Trim();
            _linkFrom = _text.Length;
        }

        private void CloseLink()
        {
            if (_link is { } address)
                _links.Add(new MailLink(OneLine(_text.ToString(_linkFrom, Math.Min(_text.Length - _linkFrom, 300))), address));
            _link = null;
        }

        private void Break(HtmlPieces piece)
        {
            if (piece.Is("br"))
                _text.Append('\n');
            else if (piece.Kind == HtmlPiece.Open && piece.Is("li"))
                _text.Append("\n- ");
            else if (piece.Is("p") || piece.Name is ['h' or 'H', >= '1' and <= '6'])
                _text.Append("\n\n");
            else if (IsOneOf(piece.Name, Blocks))
                _text.Append('\n');
            else if (piece.Is("td") || piece.Is("th"))
                _text.Append(' ');
        }

        private void AddWords(ReadOnlySpan<char> piece)
        {
            foreach (var c in piece.Contains('&') ? WebUtility.HtmlDecode(piece.ToString()).AsSpan() : piece)
                if (!char.IsWhiteSpace(c))
                    _text.Append(c);
                else if (_text.Length == 0 || _text[^1] is not (' ' or '\n'))
                    _text.Append(' ');
        }
    }

    private static bool IsHidden(ReadOnlySpan<char> attributes)
    {
        if (attributes.Length < 6 || !attributes.Contains("style", StringComparison.OrdinalIgnoreCase) || Attribute(attributes, "style") is not { } style)
            return false;
        var bare = style.Replace(" ", "", StringComparison.Ordinal);
        return bare.Contains("display:none", StringComparison.OrdinalIgnoreCase) || bare.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
            || bare.Contains("font-size:0", StringComparison.OrdinalIgnoreCase) && bare.Contains("max-height:0", StringComparison.OrdinalIgnoreCase);
    }

    private static string? Attribute(ReadOnlySpan<char> attributes, string name)
    {
        for (var from = 0; from < attributes.Length;)
        {
            var at = attributes[from..].IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return null;
            at += from;
            from = at + name.Length;
            if (at > 0 && !char.IsWhiteSpace(attributes[at - 1]) && attributes[at - 1] is not ('"' or '\''))
                continue;
            var rest = attributes[from..].TrimStart();
            if (rest.IsEmpty || rest[0] != '=')
                continue;
            rest = rest[1..].TrimStart();
            if (rest.IsEmpty)
                return null;
            var end = rest[0] is '"' or '\'' ? rest[1..].IndexOf(rest[0]) : rest.IndexOfAny(" \t\r\n");
            return rest[0] is '"' or '\'' ? (end < 0 ? rest[1..] : rest[1..(end + 1)]).ToString() : (end < 0 ? rest : rest[..end]).ToString();
        }
        return null;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

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
                tidy.Append(empty > 0 ? "\n\n" : "\n");
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
