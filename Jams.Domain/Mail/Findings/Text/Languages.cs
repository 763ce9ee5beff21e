namespace Jams.Domain.Mail.Findings.Text;

/// <summary>Which of the three languages a text is in, by its small words.</summary>
internal static class Languages
{
    private static readonly Dictionary<uint, string> Small = Make(
        ("en", "the you your and for with have this that are will our we to of is be from not please would has it on as"),
        ("de", "der die das und ist ihr ihre sie wir mit fur nicht ein eine zu den dem im auf bei uns ich haben werden ihnen von sich als auch dir du dein deine noch"),
        ("fr", "le la les des et vous nous votre pour dans est une un du au avec sur que qui pas ce cette de je par aux nos sont ete ne plus"));

    /// <summary>"en", "de" or "fr"; null when too little is said, or in none of them.</summary>
    public static string? Of(params Words[] texts)
    {
        var (en, de, fr, all) = (0, 0, 0, 0);
        foreach (var words in texts)
            for (var at = 0; at < Math.Min(words.Count, 600); at++, all++)
                if (Small.TryGetValue(words[at].Hash, out var language))
                    _ = language switch { "en" => en++, "de" => de++, _ => fr++ };
        var most = Math.Max(en, Math.Max(de, fr));
        return most < 2 || most * 12 < all ? null : most == en ? "en" : most == de ? "de" : "fr";
    }

    private static Dictionary<uint, string> Make(params (string Language, string Known)[] languages)
    {
        var small = new Dictionary<uint, string>();
        foreach (var (language, known) in languages)
            foreach (var word in known.Split(' '))
                small.TryAdd(Words.HashOf(Words.Fold(word)), language);
        return small;
    }
}
