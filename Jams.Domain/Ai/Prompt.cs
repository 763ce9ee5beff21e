using System.Globalization;
using System.Text.RegularExpressions;

namespace Jams.Domain.Ai;

/// <summary>
/// What a model is told for one purpose: a Markdown file beside its feature (<c>Jams.Domain/&lt;Feature&gt;/Prompts/&lt;name&gt;.md</c>), called "feature.name".
/// It begins with version, title, model (fast or best), answer (most tokens) and patience (seconds) between two lines of dashes. <c># Instructions</c> follow, then <c># Input</c>.
/// <c>{{name}}</c> stands for a short value of ours; <c>{{text name}}</c>, in the input only, for a text from outside. A mistake in a file is a bug and throws.
/// </summary>
public sealed partial class Prompt
{
    /// <summary>Longest value, in characters. Longer ones are texts and belong between marks.</summary>
    public const int ValueLimit = 300;

    private readonly string _instructions;
    private readonly string _input;

    private Prompt(string name, string instructions, string input, IReadOnlyDictionary<string, string> head)
    {
        (Name, _instructions, _input) = (name, instructions, input);
        Version = Number(head, "version");
        Title = head["title"];
        Strength = head["model"] switch { "fast" => ModelStrength.Fast, "best" => ModelStrength.Best, var other => throw Wrong(name, $"model is \"{other}\", not fast or best") };
        AnswerTokens = Number(head, "answer");
        Patience = TimeSpan.FromSeconds(Number(head, "patience"));
        Values = [.. Holes().Matches(instructions + "\n" + input).Where(hole => !IsText(hole)).Select(NameOf).Distinct()];
        Texts = [.. Holes().Matches(input).Where(IsText).Select(NameOf).Distinct()];
        if (Holes().Matches(instructions).Any(IsText))
            throw Wrong(name, "a text from outside stands in the instructions");
        if (Holes().Replace(instructions + input, "").Contains("{{", StringComparison.Ordinal))
            throw Wrong(name, "a hole {{…}} is not written rightly");
    }

    /// <summary>Feature and file, such as "mail.classify". Also the purpose that usage is counted under.</summary>
    public string Name { get; }

    /// <summary>Grows with every change, so that answers to older words are not taken from memory.</summary>
    public int Version { get; }

    /// <summary>What it is for, as an English sentence that people read in the table of what was used; the key of its translation.</summary>
    public string Title { get; }

    /// <summary>Which model does it.</summary>
    public ModelStrength Strength { get; }

    /// <summary>The most tokens an answer may have.</summary>
    public int AnswerTokens { get; }

    /// <summary>How long a whole answer, or each piece of a stream, may take.</summary>
    public TimeSpan Patience { get; }

    /// <summary>The names of its values.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The names of its texts from outside.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Reads a file. Throws <see cref="FormatException"/> when it is not right.</summary>
    public static Prompt Read(string name, string file)
    {
        var parts = Parts().Match(file.ReplaceLineEndings("\n"));
        if (!parts.Success)
            throw Wrong(name, "it needs a head between dashes, # Instructions and # Input");
        var head = parts.Groups["head"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair.Length == 2 ? pair[1].Trim() : throw Wrong(name, $"the line \"{pair[0]}\" of its head has no value"));
        if (!head.Keys.ToHashSet().SetEquals(["version", "title", "model", "answer", "patience"]))
            throw Wrong(name, "its head needs version, title, model, answer, patience and nothing else");
        return new Prompt(name, parts.Groups["instructions"].Value.Trim(), parts.Groups["input"].Value.Trim(), head);
    }

    /// <summary>
    /// The words for a call. Throws <see cref="ArgumentException"/> when a value or text is missing or unknown, or a value is longer than a line: all of these are bugs of the caller.
    /// </summary>
    public FilledPrompt Fill(ModelCall call)
    {
        MustBe(Values, call.Values.Keys, "value");
        MustBe(Texts, call.Texts.Keys, "text");
        foreach (var (name, value) in call.Values)
            if (value.Length > ValueLimit || value.Any(char.IsControl))
                throw new ArgumentException($"The value \"{name}\" of {Name} is not one short line. What comes from outside is a text: use WithText.");
        var marks = Untrusted.Fresh();
        return new FilledPrompt(
            Texts.Count > 0 ? Filled(_instructions, call, marks) + "\n\n" + marks.Rule : Filled(_instructions, call, marks),
            Filled(_input, call, marks));
    }

    /// <summary>All its words, with the holes: changes whenever the file does.</summary>
    internal string Words => _instructions + "\n" + _input;

    private static string Filled(string words, ModelCall call, Untrusted marks) => Holes().Replace(words, hole =>
        IsText(hole) ? marks.Enclose(NameOf(hole), call.Texts[NameOf(hole)], call.TextLimit) : call.Values[NameOf(hole)]);

    private void MustBe(IReadOnlyList<string> known, IEnumerable<string> given, string kind)
    {
        var names = given.ToHashSet();
        if (known.FirstOrDefault(name => !names.Contains(name)) is { } missing)
            throw new ArgumentException($"{Name} needs the {kind} \"{missing}\".");
        if (names.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw new ArgumentException($"{Name} has no {kind} \"{unknown}\".");
    }

    private static int Number(IReadOnlyDictionary<string, string> head, string key) =>
        int.TryParse(head[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw new FormatException($"\"{key}: {head[key]}\" in the head of a prompt is not a number above zero.");

    private static bool IsText(Match hole) => hole.Groups["text"].Success;

    private static string NameOf(Match hole) => hole.Groups["name"].Value;

    private static FormatException Wrong(string name, string why) => new($"The prompt {name} cannot be used: {why}.");

    [GeneratedRegex(@"\A---\n(?<head>.*?)\n---\n+# Instructions\n(?<instructions>.*?)\n# Input\n(?<input>.*)\z", RegexOptions.Singleline)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\{\{(?<text>text )?(?<name>[a-z][a-z0-9-]*)\}\}")]
    private static partial Regex Holes();
}
