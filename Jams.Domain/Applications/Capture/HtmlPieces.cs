namespace Jams.Domain.Applications.Capture;

internal enum HtmlPiece { Text, Open, Close, Raw }

/// <summary>
/// Reads HTML from left to right in one pass, without building or remembering anything: safe for input of any shape.
/// Not a parser: it sees tags and text, not which element is inside which.
/// </summary>
internal ref struct HtmlPieces(ReadOnlySpan<char> html)
{
    private readonly ReadOnlySpan<char> _html = html;
    private int _at;
    private ReadOnlySpan<char> _rawUntil;

    public HtmlPiece Kind { get; private set; }

    /// <summary>The tag's name as written; empty for text.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The text, still with its entities; for tags what stands after the name.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    public bool Next()
    {
        while (_at < _html.Length)
        {
            if (_rawUntil.Length > 0)
                return Raw();
            if (_html[_at] != '<')
                return Piece(HtmlPiece.Text, [], Until('<', _at));
            if (StartsAt("<!--"))
                _at = After("-->", _at + 4);
            else if (_at + 1 < _html.Length && _html[_at + 1] is '!' or '?')
                _at = After(">", _at + 2);
            else if (_at + 2 < _html.Length && _html[_at + 1] == '/' && char.IsAsciiLetter(_html[_at + 2]))
                return Tag(HtmlPiece.Close, _at + 2);
            else if (_at + 1 < _html.Length && char.IsAsciiLetter(_html[_at + 1]))
                return Tag(HtmlPiece.Open, _at + 1);
            else
                return Piece(HtmlPiece.Text, [], Until('<', _at + 1));
        }
        return false;
    }

    private bool Tag(HtmlPiece kind, int from)
    {
        var end = from;
        while (end < _html.Length && !char.IsWhiteSpace(_html[end]) && _html[end] is not '>' and not '/')
            end++;
        Name = _html[from..end];
        var close = TagEnd(end);
        Kind = kind;
        Text = _html[end..Math.Min(close, _html.Length)];
        _at = Math.Min(close + 1, _html.Length);
        if (kind == HtmlPiece.Open && (Is("script") || Is("style") || Is("template") || Is("textarea") || Is("title") || Is("noscript") || Is("iframe")))
            _rawUntil = Name;
        return true;
    }

    // What stands in a script, style or title is no HTML; it goes to its own closing tag.
    private bool Raw()
    {
        var end = _at;
        while (true)
        {
            var next = _html[end..].IndexOf("</", StringComparison.Ordinal);
            end = next < 0 ? _html.Length : end + next;
            if (next < 0 || _html[(end + 2)..].StartsWith(_rawUntil, StringComparison.OrdinalIgnoreCase))
                break;
            end += 2;
        }
        var name = _rawUntil;
        _rawUntil = [];
        return Piece(HtmlPiece.Raw, name, end);
    }

    private bool Piece(HtmlPiece kind, ReadOnlySpan<char> name, int end)
    {
        Kind = kind;
        Name = name;
        Text = _html[_at..end];
        _at = end;
        return true;
    }

    private readonly int TagEnd(int from)
    {
        var quote = '\0';
        var last = '\0';
        for (var i = from; i < _html.Length; i++)
        {
            var c = _html[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && last == '=')
                quote = c;
            else if (c == '>')
                return i;
            if (!char.IsWhiteSpace(c))
                last = c;
        }
        return _html.Length;
    }

    public readonly bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private readonly bool StartsAt(string text) => _html[_at..].StartsWith(text, StringComparison.Ordinal);

    private readonly int Until(char stop, int from) => _html[from..].IndexOf(stop) is >= 0 and var found ? from + found : _html.Length;

    private readonly int After(string stop, int from) =>
        from <= _html.Length && _html[from..].IndexOf(stop, StringComparison.Ordinal) is >= 0 and var found ? from + found + stop.Length : _html.Length;
}
