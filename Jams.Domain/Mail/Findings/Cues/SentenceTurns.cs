using Jams.Domain.Mail.Findings.Text;

namespace Jams.Domain.Mail.Findings.Cues;

/// <summary>Whether a stretch of a sentence stands under a condition or is denied.</summary>
internal sealed class SentenceTurns(Words words)
{
    private static readonly HashSet<uint> Conditions =
        Hashes("if", "whether", "unless", "may", "might", "provided", "falls", "sollte", "sollten", "solltest", "wenn", "sofern", "ob", "gegebenenfalls", "ggf", "eventuell", "si", "sinon", "cas", "eventuel", "eventuellement", "pourrions", "pourraient");

    // "Should your profile match" and "When shortlisted" only at the head of a sentence.
    private static readonly HashSet<uint> HeadConditions = Hashes("should", "were", "once", "when", "lorsque", "sous", "in");

    private static readonly HashSet<uint> LateConditions = Hashes("if", "falls", "wenn", "sofern", "si", "should");

    // What follows a late condition that is a real one, not "if you have questions".
    private static readonly HashSet<uint> LateSubjects = Hashes("your", "the", "there", "we", "ihr", "ihre", "dein", "deine", "das", "die", "votre", "ton", "le", "la", "selected", "shortlisted", "successful", "suitable", "your");

    private static readonly HashSet<uint> Denials =
        Hashes("not", "unable", "cannot", "t", "no", "never", "unfortunately", "regret", "regretfully", "without", "rather", "instead", "nicht", "kein", "keine", "keinen", "keiner", "leider", "bedauern", "bedauerlicherweise", "ohne", "pas", "ne", "n", "aucun", "aucune", "malheureusement", "regret", "regrettons", "sans", "non");

    public CueTurn Of(int from, int to)
    {
        var sentence = words[from].Sentence;
        var denied = false;
        for (var at = from - 1; at >= 0 && words[at].Sentence == sentence; at--)
        {
            var hash = words[at].Hash;
            if (Conditions.Contains(hash) || HeadConditions.Contains(hash) && (at == 0 || words[at - 1].Sentence != sentence) && !IsInOrder(at))
                return CueTurn.If;
            denied |= from - at <= 12 && Denials.Contains(hash);
        }
        if (denied)
            return CueTurn.Not;
        for (var at = to; at + 1 < words.Count && words[at + 1].Sentence == sentence; at++)
            if (LateConditions.Contains(words[at].Hash) && LateSubjects.Contains(words[at + 1].Hash))
                return CueTurn.If;
        return CueTurn.Plain;
    }

    // "In the event that", "in case" are conditions; "in order to" is none.
    private bool IsInOrder(int at) => words.Folded(at) is "in" && !(at + 2 < words.Count && (words.Folded(at + 1) is "case" || words.Folded(at + 2) is "event"));

    private static HashSet<uint> Hashes(params string[] known) => [.. known.Select(word => Words.HashOf(Words.Fold(word)))];
}
