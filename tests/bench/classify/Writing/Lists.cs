using System.Reflection;

namespace Jams.Classify.Writing;

/// <summary>The word lists and phrase sets that lie beside the program, in resources.</summary>
internal static class Lists
{
    private static readonly Assembly Here = typeof(Lists).Assembly;

    public static string[] First { get; } = Words("first");

    public static string[] Last { get; } = Words("last");

    public static string[] Company { get; } = Words("company");

    public static string[] Cities { get; } = Words("cities");

    public static string[] Forms(string language) => Text($"corpus/names/forms-{language}").Trim().Split('|');

    public static string[] Roles(string language) => Text($"corpus/names/roles-{language}").Trim().Split('|');

    /// <summary>Lines of a kind, those of training or those held out.</summary>
    public static string[] Lines(string kind, string language, bool held) =>
        [.. Text($"corpus/names/{kind}-{language}").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line.StartsWith("H|", StringComparison.Ordinal) == held).Select(line => line.StartsWith("H|", StringComparison.Ordinal) ? line[2..].Trim() : line)];

    /// <summary>The phrase sets of a folder ("train", "held") and language, by file and section.</summary>
    public static IEnumerable<PhraseSet> Sets(string folder, string language)
    {
        var start = $"corpus/{folder}/{language}/";
        foreach (var name in Here.GetManifestResourceNames().Where(name => name.StartsWith(start, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (name.EndsWith("/shared", StringComparison.Ordinal))
                continue;
            foreach (var section in Text(name).Split("=== ", StringSplitOptions.RemoveEmptyEntries))
            {
                var cut = section.IndexOf('\n', StringComparison.Ordinal);
                if (cut > 0 && section[(cut + 1)..].Trim().Length > 0)
                    yield return new PhraseSet($"{language}/{name[start.Length..]}/{section[..cut].Trim()}", language, Grammar.Read(section[(cut + 1)..]));
            }
        }
    }

    public static Grammar Shared(string folder, string language) => Grammar.Read(Text($"corpus/{folder}/{language}/shared"));

    private static string[] Words(string name) =>
        [.. Text($"corpus/names/{name}").Split('\n').Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static string Text(string name)
    {
        using var stream = Here.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
