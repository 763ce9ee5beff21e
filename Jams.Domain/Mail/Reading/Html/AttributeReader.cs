namespace Jams.Domain.Mail.Reading.Html;

/// <summary>The attributes of a tag, one after the other, as HTML's tokenizer reads them (HTML, section 13.2.5.32 and on); values still with their entities.</summary>
internal ref struct AttributeReader(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public ReadOnlySpan<char> Name { get; private set; }

    public ReadOnlySpan<char> Value { get; private set; }

    public bool Next()
    {
        _rest = _rest.TrimStart(" \t\r\n\f/");
        if (_rest.IsEmpty)
            return false;
        var end = 1;
        while (end < _rest.Length && _rest[end] is not ('=' or '/' or ' ' or '\t' or '\r' or '\n' or '\f'))
            end++;
        Name = _rest[..end];
        Value = [];
        _rest = _rest[end..].TrimStart(" \t\r\n\f");
        if (_rest.IsEmpty || _rest[0] != '=')
            return true;
        _rest = _rest[1..].TrimStart(" \t\r\n\f");
        if (_rest.IsEmpty)
            return true;
        var quote = _rest[0];
        var close = quote is '"' or '\'' ? _rest[1..].IndexOf(quote) : -1;
        if (quote is '"' or '\'')
        {
            Value = close < 0 ? _rest[1..] : _rest[1..(close + 1)];
            _rest = close < 0 ? [] : _rest[(close + 2)..];
            return true;
        }
        var stop = _rest.IndexOfAny(" \t\r\n\f");
        Value = stop < 0 ? _rest : _rest[..stop];
        _rest = stop < 0 ? [] : _rest[stop..];
        return true;
    }
}
