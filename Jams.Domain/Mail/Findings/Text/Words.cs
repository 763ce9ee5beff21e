using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Jams.Domain.Mail.Findings.Text;

/// <summary>One word: where it stands in the text, its folded letters, and the sentence it belongs to.</summary>
internal readonly record struct Word(int Start, int Length, int FoldedAt, int FoldedLength, uint Hash, int Sentence)
{
    public int End => Start + Length;
}

/// <summary>
/// The words of a text, folded so that writings of one word meet: lower case, no accents, ß as ss, German ä or ae as a; digits as 0. Apostrophes part words ("l'entretien", "won't").
/// </summary>
internal sealed class Words
{
    /// <summary>Most words that are read.</summary>
    public const int Limit = 5_000;

    private readonly List<Word> _words = [];
    private char[] _folded = new char[256];
    private int _length;

    private Words(string text) => Text = text;

    public string Text { get; }

    public int Count => _words.Count;

    public int Sentences { get; private set; }

    public Word this[int at] => _words[at];

    public ReadOnlySpan<Word> All => CollectionsMarshal.AsSpan(_words);

    public ReadOnlySpan<char> Folded(int at) => _folded.AsSpan(_words[at].FoldedAt, _words[at].FoldedLength);

    /// <summary>The words of the stretches of a text that are of one kind.</summary>
    public static Words Of(string text, IEnumerable<MailPart> parts, MailPartKind kind)
    {
        var words = new Words(text);
        foreach (var part in parts)
            if (part.Kind == kind)
                words.Read(part.Start, part.Start + part.Length);
        return words;
    }

    public static Words Of(string text)
    {
        var words = new Words(text);
        words.Read(0, text.Length);
        return words;
    }

    /// <summary>The hash of a word that is folded already.</summary>
    public static uint HashOf(ReadOnlySpan<char> folded)
    {
        var hash = 2166136261u;
        foreach (var c in folded)
            hash = (hash ^ c) * 16777619u;
        return hash;
    }

    /// <summary>One word, folded.</summary>
    public static string Fold(string word)
    {
        var words = Of(word);
        return words.Count == 0 ? "" : words.Folded(0).ToString();
    }

    /// <summary>Index of the first word that begins at or after a place in the text.</summary>
    public int FirstAt(int start)
    {
        var (low, high) = (0, _words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_words[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private void Read(int from, int to)
    {
        Sentences += _words.Count > 0 ? 1 : 0;
        var at = from;
        while (at < to && _words.Count < Limit)
        {
            if (IsWordStart(at))
            {
                var end = LinkEnd(at, to);
                at = end > at ? AddLink(at, end) : AddWord(at, to);
            }
            else
            {
                if (EndsSentence(at, from, to))
                    NextSentence();
                at += char.IsHighSurrogate(Text[at]) && at + 1 < to ? 2 : 1;
            }
        }
    }

    private bool IsWordStart(int at) => char.IsLetterOrDigit(Text[at]);

    // Addresses are told by what they are, not by their letters.
    private int LinkEnd(int at, int to)
    {
        var rest = Text.AsSpan(at, Math.Min(to - at, 2_048));
        if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            var end = 0;
            while (end < rest.Length && !char.IsWhiteSpace(rest[end]) && rest[end] is not ('<' or '>' or '"' or ')' or ']'))
                end++;
            return at + end;
        }
        var stop = 0;
        var sign = -1;
        while (stop < rest.Length && stop < 120 && (char.IsLetterOrDigit(rest[stop]) || rest[stop] is '.' or '-' or '_' or '+' or '@'))
        {
            if (rest[stop] == '@')
                sign = stop;
            stop++;
        }
        return sign > 0 && sign < stop - 3 ? at + stop : at;
    }

    private int AddLink(int at, int end)
    {
        var isMail = Text.AsSpan(at, end - at).Contains('@') && !Text.AsSpan(at, end - at).StartsWith("http", StringComparison.OrdinalIgnoreCase);
        Add(at, end, isMail ? "\u0001mail" : "\u0001link");
        return end;
    }

    private int AddWord(int at, int to)
    {
        var start = at;
        Span<char> letters = stackalloc char[48];
        var length = 0;
        while (at < to)
        {
            var c = Text[at];
            if (c < 128)
            {
                if (!char.IsAsciiLetterOrDigit(c))
                    break;
                if (length < 40)
                    letters[length++] = char.IsAsciiDigit(c) ? '0' : (char)(c | 0x20);
            }
            else if (char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                if (length < 40)
                    length = FoldLetter(c, letters, length);
            }
            else
                break;
            at++;
        }
        Add(start, at, letters[..Merge(letters[..length])]);
        return at;
    }

    private static int FoldLetter(char c, Span<char> letters, int length)
    {
        switch (c)
        {
            case 'ß' or 'ẞ': letters[length++] = 's'; letters[length++] = 's'; break;
            case 'ø' or 'Ø': letters[length++] = 'o'; break;
            case 'æ' or 'Æ' or 'ä' or 'Ä': letters[length++] = 'a'; break;
            case 'œ' or 'Œ' or 'ö' or 'Ö': letters[length++] = 'o'; break;
            case 'ü' or 'Ü': letters[length++] = 'u'; break;
            case 'ł' or 'Ł': letters[length++] = 'l'; break;
            case 'é' or 'è' or 'ê' or 'ë' or 'É' or 'È' or 'Ê': letters[length++] = 'e'; break;
            case 'à' or 'â' or 'À' or 'Â' or 'á': letters[length++] = 'a'; break;
            case 'ç' or 'Ç': letters[length++] = 'c'; break;
            case 'î' or 'ï' or 'Î' or 'í': letters[length++] = 'i'; break;
            case 'ô' or 'Ô' or 'ó': letters[length++] = 'o'; break;
            case 'û' or 'ù' or 'ú': letters[length++] = 'u'; break;
            default:
                foreach (var part in c.ToString().Normalize(NormalizationForm.FormKD))
                    if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(part) && length < 44)
                        letters[length++] = char.IsDigit(part) ? '0' : char.ToLowerInvariant(part);
                break;
        }
        return length;
    }

    // "ae", "oe", "ue" are how ä, ö, ü are written without a German keyboard; French and English lose nothing that matters.
    private static int Merge(Span<char> letters)
    {
        var length = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            letters[length++] = letters[i];
            if (letters[i] is 'a' or 'o' or 'u' && i + 1 < letters.Length && letters[i + 1] == 'e')
                i++;
        }
        return length;
    }

    private void Add(int start, int end, ReadOnlySpan<char> folded)
    {
        if (folded.IsEmpty)
            return;
        if (_length + folded.Length > _folded.Length)
            Array.Resize(ref _folded, _folded.Length * 2);
        folded.CopyTo(_folded.AsSpan(_length));
        _words.Add(new Word(start, end - start, _length, folded.Length, HashOf(folded), Sentences));
        _length += folded.Length;
    }

    private void NextSentence()
    {
        if (_words.Count > 0 && _words[^1].Sentence == Sentences)
            Sentences++;
    }

    private bool EndsSentence(int at, int from, int to)
    {
        var c = Text[at];
        if (c == '\n')
            return EndsLine(at, from, to);
        if (c is '!' or '?' or '…' or '•' or '|' or '·' or '►' or '–' or '—' or ';' or ':')
            return c is not (':' or ';' or '–' or '—') || at + 1 < to && char.IsWhiteSpace(Text[at + 1]);
        if (c != '.' || at + 1 < to && !char.IsWhiteSpace(Text[at + 1]) && Text[at + 1] is not ('"' or '\'' or ')' or '”' or '»' or '“'))
            return false;
        // Abbreviations and ordinals: "z. B.", "Dr. Roth", "14. Mai".
        if (_words.Count == 0 || _words[^1].End != at)
            return true;
        var word = Text.AsSpan(_words[^1].Start, _words[^1].Length);
        var next = at + 1;
        while (next < to && Text[next] is ' ' or '\u00A0')
            next++;
        if (word.Length <= 2 && char.IsAsciiDigit(word[^1]))
            return next >= to || Text[next] == '\n';
        return !(word.Length == 1 || IsShortening(word) && next < to && Text[next] != '\n');
    }

    private static bool IsShortening(ReadOnlySpan<char> word)
    {
        foreach (var known in (ReadOnlySpan<string>)["dr", "mr", "mrs", "ms", "prof", "st", "nr", "no", "bzw", "ca", "ggf", "inkl", "evtl", "vgl", "zzgl", "tel", "str", "dipl", "ing", "inc", "ltd", "co", "corp", "approx", "dept", "vs", "etc", "eg", "ie", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "okt", "nov", "dec", "dez", "janv", "févr", "juil", "déc", "mme", "bspw", "sog", "abt", "min", "max", "mo", "di", "mi", "do", "fr", "sa", "tue", "wed", "thu", "fri", "mon"])
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    // A line break inside a paragraph is only where a mail program wrapped the line: the next line goes on in small letters or the line was long.
    private bool EndsLine(int at, int from, int to)
    {
        var next = at + 1;
        while (next < to && Text[next] is ' ' or '\t')
            next++;
        if (next >= to || Text[next] == '\n' || !char.IsLetterOrDigit(Text[next]) && Text[next] is not ('(' or '"' or '\'' or '„' or '«'))
            return true;
        var start = at;
        while (start > from && Text[start - 1] != '\n')
            start--;
        var last = at;
        while (last > start && char.IsWhiteSpace(Text[last - 1]))
            last--;
        if (last > start && Text[last - 1] is '.' or '!' or '?' or ':')
            return true;
        return !char.IsLower(Text[next]) && last - start < 45;
    }
}
