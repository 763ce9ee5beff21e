using System.Globalization;
using Jams.Domain.Mail.Findings.Text;

namespace Jams.Domain.Mail.Findings.Cues;

/// <summary>
/// Reads phrases as they are written in the cue files: a group in brackets, then one phrase a line; round brackets hold choices of several words, with nothing among them
/// for what may be left out; <c>#</c> begins a remark.
/// </summary>
internal static class CueReader
{
    private const int MostWritings = 4_000;

    // Between words of one choice; "|" still parts the choices of the brackets around it.
    private const char Or = '\u0001';

    public static IEnumerable<(string Group, bool Turns, CuePattern.Step[] Steps)> Read(string text)
    {
        var group = "";
        var turns = false;
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
            {
                group = line.Trim('[', ']', '~');
                turns = line.Contains('~');
                continue;
            }
            foreach (var writing in Writings(line))
                yield return (group, turns, Steps(writing, line));
        }
    }

    // "(a|b|c d|) e" → "a|b e" (one step, a choice of words), "c d e", "e"; innermost brackets first.
    private static List<string> Writings(string line)
    {
        var open = new List<string> { line };
        var done = new List<string>();
        while (open.Count > 0 && done.Count < MostWritings)
        {
            var text = open[^1];
            open.RemoveAt(open.Count - 1);
            var close = text.IndexOf(')', StringComparison.Ordinal);
            if (close < 0)
            {
                done.Add(text);
                continue;
            }
            var start = text.LastIndexOf('(', close);
            var choices = text[(start + 1)..close].Split('|').Select(choice => choice.Trim()).Distinct().ToList();
            var words = choices.Where(choice => choice.Length > 0 && !choice.Contains(' ', StringComparison.Ordinal)).ToList();
            if (words.Count > 0)
                choices = [.. choices.Except(words), string.Join(Or, words)];
            foreach (var choice in choices)
                open.Add($"{text[..start]} {choice} {text[(close + 1)..]}");
        }
        return done;
    }

    private static CuePattern.Step[] Steps(string writing, string line)
    {
        var steps = writing.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Step).ToArray();
        return steps.Length > 0 && steps[0] is { Skip: 0, IsOptional: false, IsForbidden: false, Choices.Length: > 0 } ? steps
            : throw new InvalidDataException($"A phrase has to begin with a word: {line}");
    }

    private static CuePattern.Step Step(string token)
    {
        if (token == "_")
            return new CuePattern.Step([], 0, false, false);
        if (token.StartsWith("..", StringComparison.Ordinal))
            return new CuePattern.Step([], token.Length > 2 ? int.Parse(token[2..], CultureInfo.InvariantCulture) : 4, false, false);
        var forbidden = token[0] == '!';
        var optional = token[^1] == '?';
        return new CuePattern.Step([.. token.Trim('!', '?').Split('|', Or).Select(Choice)], 0, optional, forbidden);
    }

    private static CuePattern.Choice Choice(string word)
    {
        var letters = Words.Fold(word.Trim('*'));
        return new CuePattern.Choice(letters, Words.HashOf(letters), word[0] == '*', word[^1] == '*');
    }
}
