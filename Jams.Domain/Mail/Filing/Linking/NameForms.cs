using Jams.Domain.Companies;

namespace Jams.Domain.Mail.Filing.Linking;

/// <summary>The forms in which one name is the same: with and without legal form, spaces and "and".</summary>
internal static class NameForms
{
    /// <summary>The comparable name without spaces and "and": "Grid Data" and "GridData" are the same.</summary>
    public static string Squeezed(string name) => string.Concat(Words(name));

    /// <summary>The folded words that make the name, legal form and "and" left out.</summary>
    public static IReadOnlyList<string> Words(string name) =>
        [.. CompanyKey.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !NameWords.IsAnd(word))];

    /// <summary>The squeezed name without countries and "Group" at its end; null when nothing was left out or would be left.</summary>
    public static string? WithoutRegion(string name)
    {
        var words = Words(name);
        var kept = words.Count;
        while (kept > 1 && NameWords.IsRegion(words[kept - 1]))
            kept--;
        return kept == words.Count ? null : string.Concat(words.Take(kept));
    }
}
