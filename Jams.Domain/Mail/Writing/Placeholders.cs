using System.Text.RegularExpressions;

namespace Jams.Domain.Mail.Writing;

/// <summary>
/// Places in a text that are filled: <c>{Company}</c>. A part in double brackets, <c>[[ for the position {Role}]]</c>, stands only if all its places can be filled.
/// </summary>
public static partial class Placeholders
{
    /// <summary>The names that texts may use.</summary>
    public static IReadOnlyList<string> Names { get; } = ["Greeting", "FirstName", "RecruiterName", "JobTitle", "Company", "YourName", "Closing", "Times"];

    /// <summary>The text with its places filled; what has no value stays as it is.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values)
    {
        var kept = Part().Replace(text, part => Place().Matches(part.Groups[1].Value).All(place => values.ContainsKey(place.Groups[1].Value)) ? part.Groups[1].Value : "");
        return Place().Replace(kept, place => values.TryGetValue(place.Groups[1].Value, out var value) ? value : place.Value);
    }

    /// <summary>Places that are not filled, each once, as they stand; quoted lines do not count.</summary>
    public static IReadOnlyList<string> Unfilled(string text) =>
        [.. text.Split('\n').Where(line => !line.StartsWith('>')).SelectMany(line => Place().Matches(line)).Select(place => place.Value).Distinct()];

    [GeneratedRegex(@"\{([A-Z][A-Za-z]{1,30})\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"\[\[([^\[\]]*)\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
