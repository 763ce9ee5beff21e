using Jams.Domain.Mail.Findings.Text;

namespace Jams.Domain.Mail.Findings.Cues;

/// <summary>All phrases that are known, in English, German and French, and how to find them in a text. Safe for use by many at once.</summary>
internal sealed class CueBook
{
    private const int PrefixLength = 3;
    private const int MostMatches = 400;

    private static readonly Lazy<CueBook> Known = new(() => new CueBook(["en", "de", "fr"]));

    private readonly Dictionary<string, CueGroup> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, List<CuePattern>> _byWord = [];
    private readonly Dictionary<uint, List<(CuePattern.Choice First, CuePattern Pattern)>> _byPrefix = [];
    private readonly List<(CuePattern.Choice First, CuePattern Pattern)> _byEnd = [];

    private CueBook(IEnumerable<string> languages)
    {
        foreach (var language in languages)
            foreach (var (name, turns, steps) in CueReader.Read(Resource($"Jams.Domain.Mail.Findings.Cues.{language}.txt")))
                Add(new CuePattern(Group(name, turns), steps));
    }

    public static CueBook Standard => Known.Value;

    public IReadOnlyCollection<CueGroup> Groups => _groups.Values;

    /// <summary>The group of a name; a name that no file has is a bug and throws.</summary>
    public CueGroup Named(string name) => _groups[name];

    /// <summary>Every phrase in the text; of one group, overlapping matches give the longest that begins first.</summary>
    public List<CueMatch> Find(Words words)
    {
        var matches = new List<CueMatch>();
        var turns = new SentenceTurns(words);
        Span<int> until = stackalloc int[_groups.Count];
        until.Clear();
        for (var at = 0; at < words.Count && matches.Count < MostMatches; at++)
        {
            if (_byWord.TryGetValue(words[at].Hash, out var patterns))
                foreach (var pattern in patterns)
                    Try(words, at, pattern, matches, until, turns);
            var folded = words.Folded(at);
            if (folded.Length >= PrefixLength && _byPrefix.TryGetValue(Words.HashOf(folded[..PrefixLength]), out var open))
                foreach (var (first, pattern) in open)
                    if (first.Fits(words, at))
                        Try(words, at, pattern, matches, until, turns);
            if (folded.Length >= 6)
                foreach (var (first, pattern) in _byEnd)
                    if (first.Fits(words, at))
                        Try(words, at, pattern, matches, until, turns);
        }
        return matches;
    }

    private static void Try(Words words, int at, CuePattern pattern, List<CueMatch> matches, Span<int> until, SentenceTurns turns)
    {
        var end = pattern.End(words, at);
        if (end < 0)
            return;
        if (at < until[pattern.Group.Index])
        {
            var last = matches.FindLastIndex(match => match.Group == pattern.Group);
            if (matches[last].From == at && end > matches[last].To)
            {
                matches[last] = matches[last] with { To = end };
                until[pattern.Group.Index] = end;
            }
            return;
        }
        matches.Add(new CueMatch(pattern.Group, pattern.Group.Turns ? turns.Of(at, end) : CueTurn.Plain, at, end));
        until[pattern.Group.Index] = end;
    }

    private CueGroup Group(string name, bool turns)
    {
        if (!_groups.TryGetValue(name, out var group))
            _groups[name] = group = new CueGroup(_groups.Count, name, turns);
        return group;
    }

    private void Add(CuePattern pattern)
    {
        foreach (var first in pattern.First)
        {
            if (first.OpenStart || first.OpenEnd && first.Letters.Length < PrefixLength)
                _byEnd.Add((first, pattern));
            else if (first.OpenEnd)
                (CollectionEntry(_byPrefix, Words.HashOf(first.Letters.AsSpan(0, PrefixLength)))).Add((first, pattern));
            else
                CollectionEntry(_byWord, first.Hash).Add(pattern);
        }
    }

    private static List<T> CollectionEntry<T>(Dictionary<uint, List<T>> index, uint key) => index.TryGetValue(key, out var list) ? list : index[key] = [];

    private static string Resource(string name)
    {
        using var stream = typeof(CueBook).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
