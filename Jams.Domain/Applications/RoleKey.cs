namespace Jams.Domain.Applications;

/// <summary>Makes titles of jobs comparable.</summary>
public static class RoleKey
{
    // "(m/w/d)", "(f/m/x)", "(all genders)": the law's words, not the job's.
    private static readonly string[] Letters = ["m", "w", "d", "f", "x", "gn", "div", "diverse", "divers", "i", "mwd", "wmd"];

    /// <summary>The folded title without gender markers: "Backend-Entwickler (m/w/d)" and "backend entwickler" are the same. A title that is nothing else stays.</summary>
    public static string Of(string role)
    {
        var words = SearchText.Fold(role.Replace("all genders", "", StringComparison.OrdinalIgnoreCase)).Split(' ');
        var kept = words.Length;
        while (kept > 0 && Letters.Contains(words[kept - 1]))
            kept--;
        // One letter alone belongs to the title ("Team X"); a marker has at least two, or is a word of its own.
        var marked = words.Length - kept >= 2 || words.Length - kept == 1 && words[^1].Length > 1;
        return string.Join(' ', marked && kept > 0 ? words[..kept] : words);
    }
}
