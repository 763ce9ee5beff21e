using System.Text;

namespace Jams.Domain.Mail.Filing.Linking;

/// <summary>A text in which firms are looked for by name. "Acme" is not found in "Acme Health": a further word that looks like part of a name makes it another firm.</summary>
internal sealed class NamedText
{
    private const int Most = 4_000;

    private readonly List<Token> _tokens = [];
    private readonly Dictionary<string, List<int>> _at = new(StringComparer.Ordinal);

    public NamedText(string text)
    {
        Read(text);
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (!_at.TryGetValue(_tokens[i].Folded, out var places))
                _at[_tokens[i].Folded] = places = [];
            places.Add(i);
        }
    }

    /// <summary>Whether the name stands here as a name of its own; false also when it only stands inside a longer one. <paramref name="beside"/>: folded words that may follow it, such as those of the role.</summary>
    public bool Names(string name, IReadOnlySet<string> beside)
    {
        var words = NameForms.Words(name);
        if (words.Count == 0 || !_at.TryGetValue(words[0], out var places))
            return false;
        return places.Any(start => EndOf(words, start) is { } end && LooksLike(name, words, start) && IsWhole(start, end, beside));
    }

    /// <summary>Whether these folded words stand here one after the other, however they are cased.</summary>
    public bool Says(IReadOnlyList<string> words) => words.Count > 0 && _at.TryGetValue(words[0], out var places) && places.Any(start => EndOf(words, start) is not null);

    private int? EndOf(IReadOnlyList<string> words, int start)
    {
        var at = start;
        for (var i = 0; i < words.Count; i++, at++)
        {
            while (i > 0 && at < _tokens.Count && NameWords.IsAnd(_tokens[at].Folded) && _tokens[at].Touches)
                at++;
            if (at >= _tokens.Count || _tokens[at].Folded != words[i] || i > 0 && !_tokens[at].Touches && !_tokens[at].Follows)
                return null;
        }
        return at;
    }

    // A firm called Target is not meant by "the target date", nor one called SAP by "sap".
    private bool LooksLike(string name, IReadOnlyList<string> words, int start) =>
        words.Count > 1 || !char.IsUpper(name.Trim()[0]) || (words[0].Length <= 3 ? name.StartsWith(_tokens[start].Text, StringComparison.Ordinal) : char.IsUpper(_tokens[start].Text[0]));

    private bool IsWhole(int start, int end, IReadOnlySet<string> beside)
    {
        if (end < _tokens.Count && _tokens[end] is { Touches: true } next && char.IsUpper(next.Text[0]) && !NameWords.IsGeneric(next.Folded) && !NameWords.IsRegion(next.Folded)
            && !NameWords.MayPrecede(next.Folded) && !beside.Contains(next.Folded))
            return false;
        return start == 0 || _tokens[start - 1] is var before && (!_tokens[start].Touches || !char.IsUpper(before.Text[0]) || NameWords.MayPrecede(before.Folded) || beside.Contains(before.Folded));
    }

    private void Read(string text)
    {
        var (begin, gap) = (-1, new StringBuilder());
        for (var i = 0; i <= text.Length && _tokens.Count < Most; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || begin >= 0 && text[i] is '\'' or '’' && i + 1 < text.Length && char.IsLetter(text[i + 1]));
            if (inside && begin < 0)
                begin = i;
            else if (!inside && begin >= 0)
            {
                Add(text[begin..i], gap.ToString());
                gap.Clear();
                begin = -1;
            }
            if (!inside && i < text.Length && gap.Length < 4)
                gap.Append(text[i]);
        }
    }

    private void Add(string word, string gap)
    {
        if (SearchText.Fold(word) is { Length: > 0 } folded)
            _tokens.Add(new Token(word, folded, gap is " " or "\u00a0" or " & " or "&" or "-" or "." or "+" or " + " or "/", gap is "\n" or ". "));
    }

    /// <summary>A word. Touches: it may belong to one name with the word before it. Follows: a name may go on here after a line break or a dot, but a word there says nothing about the name before.</summary>
    private sealed record Token(string Text, string Folded, bool Touches, bool Follows);
}
