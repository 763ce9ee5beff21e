using System.Net;
using System.Text;
using Jams.Domain.Applications.Capture;

namespace Jams.Domain.Mail.Reading.Html;

/// <summary>
/// The first of two passes over a mail's HTML: one walk from left to right that keeps the tags and attributes mails need, writes every value anew, and closes what it opened. Whatever
/// comes in, what goes out is small, shallow and well formed, so that the parser of the second pass cannot be made to work for long (reconstructed formatting, huge nesting) nor to see
/// another tree than a browser. Comments, scripts, forms' controls, foreign content (SVG, MathML) and everything unknown end here.
/// </summary>
internal sealed class BoundedHtml
{
    /// <summary>Most characters that are read.</summary>
    public const int Limit = 1_500_000;

    private const int MostElements = 20_000;
    private const int MostDepth = 100;
    private const int MostFormatting = 16;
    private const int MostAttributes = 24;
    private const int LongestValue = 4_000;
    private const int LongestPicture = 700_000;
    private const int LongestStyle = 100_000;

    private static readonly HashSet<string> Kept = Names(
        "a abbr address article aside b bdi bdo big blockquote body br caption center cite code col colgroup dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q rp rt ruby s samp section small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr");

    private static readonly HashSet<string> Void = Names("br col hr img wbr");
    private static readonly HashSet<string> Formatting = Names("a b big code em font i s small strike strong tt u");

    // Gone with all that is in them. (What is raw text is a piece of its own and never comes up here.)
    private static readonly HashSet<string> Swallowed = Names("applet audio canvas datalist embed frameset map math noembed noframes object plaintext portal select svg video xmp");

    private static readonly HashSet<string> Cells = Names("caption table td th");
    private static readonly HashSet<string> Blocks = Names("address article aside blockquote center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table ul");

    private static readonly HashSet<string> Attributes = Names(
        "align alt background bgcolor border cellpadding cellspacing class color colspan datetime dir face height href hspace lang nowrap role rowspan size span src start style title type valign value vspace width");

    private readonly StringBuilder _out = new();
    private readonly StringBuilder _styles = new();
    private readonly List<string> _open = [];
    private int _elements;
    private int _formatting;
    private string? _swallowing;
    private int _swallowed;

    private BoundedHtml() { }

    /// <summary>The body and the style sheets of it, both bounded.</summary>
    public static (string Body, string Styles) Read(string html)
    {
        var reading = new BoundedHtml();
        var pieces = new HtmlPieces(html.AsSpan(0, Math.Min(html.Length, Limit)));
        while (pieces.Next())
            reading.Take(pieces);
        while (reading._open.Count > 0)
            reading.Close();
        return (reading._out.ToString(), reading._styles.ToString());
    }

    private void Take(HtmlPieces piece)
    {
        switch (piece.Kind)
        {
            case HtmlPiece.Text when _swallowing is null:
                Escape(_out, piece.Text, forValue: false);
                break;
            case HtmlPiece.Raw when _swallowing is null && piece.Is("style") && _styles.Length + piece.Text.Length <= LongestStyle:
                _styles.Append(piece.Text).Append('\n');
                break;
            case HtmlPiece.Raw when _swallowing is null && piece.Is("noscript"):
                // Nothing runs here, so what is meant for those without scripts is what is meant for this reader: as words only.
                Escape(_out, HtmlText.Of(piece.Text.ToString()), forValue: false);
                break;
            case HtmlPiece.Open:
                Begin(piece.Name.ToString().ToLowerInvariant(), piece.Text);
                break;
            case HtmlPiece.Close:
                End(piece.Name.ToString().ToLowerInvariant());
                break;
        }
    }

    private void Begin(string name, ReadOnlySpan<char> attributes)
    {
        if (_swallowing is not null)
        {
            _swallowed += name == _swallowing && _swallowed < MostElements ? 1 : 0;
            return;
        }
        if (Swallowed.Contains(name))
        {
            if (name != "embed")
                (_swallowing, _swallowed) = (name, 1);
            return;
        }
        if (!Kept.Contains(name) || ++_elements > MostElements)
            return;
        // The body's own colours and font count for all that is in it.
        var written = name == "body" ? "div" : name;
        CloseBefore(written);
        var formats = Formatting.Contains(written);
        if (!Void.Contains(written) && (_open.Count >= MostDepth || formats && _formatting >= MostFormatting))
            return;
        _out.Append('<').Append(written);
        WriteAttributes(attributes, name);
        _out.Append('>');
        if (Void.Contains(written))
            return;
        _open.Add(written);
        _formatting += formats ? 1 : 0;
    }

    private void End(string name)
    {
        if (_swallowing is not null)
        {
            if (name == _swallowing && --_swallowed == 0)
                _swallowing = null;
            return;
        }
        name = name == "body" ? "div" : name;
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i] == name)
            {
                while (_open.Count > i)
                    Close();
                return;
            }
            // The end of something outside does not reach into a table's cell.
            if (Cells.Contains(_open[i]) && name is not ("table" or "tbody" or "thead" or "tfoot" or "tr" or "td" or "th" or "caption"))
                return;
            if (_open[i] == "table")
                return;
        }
    }

    // What HTML closes by itself: a paragraph before a block, a row before a row.
    private void CloseBefore(string name)
    {
        switch (name)
        {
            case "li":
                CloseUpTo(static open => open is "li", static open => open is "ul" or "ol");
                break;
            case "dt" or "dd":
                CloseUpTo(static open => open is "dt" or "dd", static open => open is "dl");
                break;
            case "td" or "th":
                CloseUpTo(static open => open is "td" or "th", static open => open is "tr");
                break;
            case "tr":
                CloseUpTo(static open => open is "tr", static open => open is "tbody" or "thead" or "tfoot");
                break;
            case "tbody" or "thead" or "tfoot":
                CloseUpTo(static open => open is "tbody" or "thead" or "tfoot", static _ => false);
                break;
            case "a":
                CloseUpTo(static open => open is "a", static open => open is "td" or "th" or "caption");
                break;
        }
        if (Blocks.Contains(name))
            CloseUpTo(static open => open is "p", static open => open is "td" or "th" or "caption" or "li" or "div" or "blockquote");
    }

    private void CloseUpTo(Func<string, bool> wanted, Func<string, bool> wall)
    {
        for (var i = _open.Count - 1; i >= 0 && _open[i] != "table" && !wall(_open[i]); i--)
            if (wanted(_open[i]))
            {
                while (_open.Count > i)
                    Close();
                return;
            }
    }

    private void Close()
    {
        var name = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _formatting -= Formatting.Contains(name) ? 1 : 0;
        _out.Append("</").Append(name).Append('>');
    }

    private void WriteAttributes(ReadOnlySpan<char> text, string element)
    {
        var reader = new AttributeReader(text);
        var seen = 0;
        while (reader.Next() && seen < MostAttributes)
        {
            var name = reader.Name.ToString().ToLowerInvariant();
            var longest = element == "img" && name == "src" ? LongestPicture : LongestValue;
            if (!Attributes.Contains(name) || reader.Value.Length > longest || name is "src" && element != "img" || name == "style" && !MailStyles.IsBounded(WebUtility.HtmlDecode(reader.Value.ToString())))
                continue;
            seen++;
            _out.Append(' ').Append(name).Append("=\"");
            Escape(_out, reader.Value, forValue: true);
            _out.Append('"');
        }
    }

    private static void Escape(StringBuilder to, ReadOnlySpan<char> text, bool forValue)
    {
        foreach (var c in text)
            switch (c)
            {
                case '<':
                    to.Append("&lt;");
                    break;
                case '>':
                    to.Append("&gt;");
                    break;
                case '"' when forValue:
                    to.Append("&quot;");
                    break;
                case '\t' or '\n' or '\r' or >= ' ' and not '\u007f':
                    to.Append(c);
                    break;
            }
    }

    private static HashSet<string> Names(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
