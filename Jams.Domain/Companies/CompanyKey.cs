namespace Jams.Domain.Companies;

/// <summary>Makes names of companies comparable.</summary>
public static class CompanyKey
{
    // Legal forms as they look after folding; two-word forms first. They end names and tell nothing apart.
    private static readonly string[] LegalForms =
    [
        "gmbh co kg", "gmbh co kgaa", "ag co kg", "ag co kgaa", "se co kg", "se co kgaa", "gmbh", "mbh", "ag", "se", "kg", "kgaa", "ohg", "ug", "ev", "e v", "eg", "aor", "a g", "ggmbh", "gbr",
        "inc", "incorporated", "corp", "corporation", "llc", "ltd", "limited", "plc", "llp", "lp", "co", "company", "pty", "sa", "sas", "sarl", "srl", "spa", "bv", "b v", "nv", "n v", "ab", "as", "a s", "oy", "oyj", "aps", "sp z o o",
    ];

    /// <summary>The folded name without its legal form: "Brückner Medizintechnik GmbH &amp; Co. KG" and "bruckner medizintechnik" are the same. A name that is only a legal form stays.</summary>
    public static string Of(string name)
    {
        var key = SearchText.Fold(name);
        while (LegalForms.FirstOrDefault(form => key.EndsWith(" " + form, StringComparison.Ordinal)) is { } found)
            key = key[..^(found.Length + 1)];
        return key.Length > 0 ? key : name.Trim().ToLowerInvariant();
    }
}
