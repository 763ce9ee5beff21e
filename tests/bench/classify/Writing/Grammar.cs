using System.Text;

namespace Jams.Classify.Writing;

/// <summary>
/// Phrases to choose from, by name. In a line, <c>[a|b|]</c> chooses, <c>&lt;name&gt;</c> puts another phrase (or a fact of the scene) in, <c>¶</c> begins a paragraph and <c>↵</c> a line.
/// A line that begins with <c>*3</c> counts three times.
/// </summary>
internal sealed class Grammar
{
    private readonly Dictionary<string, List<string>> _phrases = new(StringComparer.Ordinal);

    public Dictionary<string, string> Head { get; } = new(StringComparer.Ordinal);

    public static Grammar Read(string text)
    {
        var grammar = new Grammar();
        List<string>? current = null;
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.TrimEnd();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] is ' ' or '\t')
            {
                var phrase = line.Trim();
                var times = phrase.Length > 2 && phrase[0] == '*' && char.IsAsciiDigit(phrase[1]) ? phrase[1] - '0' : 1;
                for (var i = 0; i < times; i++)
                    (current ?? throw new InvalidDataException($"A phrase without a name: {line}")).Add(times > 1 ? phrase[2..].Trim() : phrase);
                continue;
            }
            var cut = line.IndexOf(':', StringComparison.Ordinal);
            var (name, value) = (line[..cut].Trim(), line[(cut + 1)..].Trim());
            if (value.Length > 0)
                grammar.Head[name] = value;
            else if (!grammar._phrases.TryGetValue(name, out current))
                grammar._phrases[name] = current = [];
        }
        return grammar;
    }

    public bool Has(string name) => _phrases.ContainsKey(name);

    public string Phrase(string name, Random chance) => _phrases[name][chance.Next(_phrases[name].Count)];

    /// <summary>One way to say what is called <paramref name="name"/>. What this grammar does not know is asked of <paramref name="others"/>.</summary>
    public string Say(string name, Random chance, Func<string, string?> others)
    {
        var said = new StringBuilder();
        Write(Phrase(name, chance), chance, others, said, 0);
        return said.ToString().Replace('¶', '\u2029').Replace('↵', '\n').Replace("\u2029", "\n\n", StringComparison.Ordinal);
    }

    private void Write(string phrase, Random chance, Func<string, string?> others, StringBuilder said, int depth)
    {
        if (depth > 20)
            throw new InvalidDataException($"Phrases go round in circles: {phrase}");
        for (var at = 0; at < phrase.Length; at++)
        {
            if (phrase[at] == '[')
            {
                var end = Close(phrase, at);
                var choices = Choices(phrase[(at + 1)..end]);
                Write(choices[chance.Next(choices.Count)], chance, others, said, depth + 1);
                at = end;
            }
            else if (phrase[at] == '<' && phrase.IndexOf('>', at) is > 0 and var close && phrase[(at + 1)..close] is var name && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.'))
            {
                if (_phrases.ContainsKey(name))
                    Write(Phrase(name, chance), chance, others, said, depth + 1);
                else
                    Write(others(name) ?? throw new InvalidDataException($"Nobody knows <{name}>: {phrase}"), chance, _ => null, said, depth + 1);
                at = close;
            }
            else
                said.Append(phrase[at]);
        }
    }

    private static int Close(string phrase, int open)
    {
        var depth = 0;
        for (var at = open; at < phrase.Length; at++)
            if (phrase[at] == '[')
                depth++;
            else if (phrase[at] == ']' && --depth == 0)
                return at;
        throw new InvalidDataException($"An open bracket: {phrase}");
    }

    private static List<string> Choices(string inner)
    {
        var choices = new List<string>();
        var (depth, from) = (0, 0);
        for (var at = 0; at <= inner.Length; at++)
        {
            if (at == inner.Length || inner[at] == '|' && depth == 0)
            {
                choices.Add(inner[from..at]);
                from = at + 1;
            }
            else if (inner[at] == '[')
                depth++;
            else if (inner[at] == ']')
                depth--;
        }
        return choices;
    }
}
