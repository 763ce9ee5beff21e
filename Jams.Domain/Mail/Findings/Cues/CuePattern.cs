using Jams.Domain.Mail.Findings.Text;

namespace Jams.Domain.Mail.Findings.Cues;

/// <summary>
/// One phrase as a row of steps over words. A step is a choice of words, each exact or open at its ends (<c>absag*</c>, <c>*gesprach</c>); it may be optional (<c>?</c>);
/// <c>..3</c> skips up to three words, <c>_</c> exactly one, <c>!a|b</c> demands that the next word is none of these. A match stays within one sentence.
/// </summary>
internal sealed class CuePattern(CueGroup group, CuePattern.Step[] steps)
{
    /// <summary>What a word may be.</summary>
    internal readonly record struct Choice(string Letters, uint Hash, bool OpenStart, bool OpenEnd)
    {
        public bool Fits(Words words, int at)
        {
            if (!OpenStart && !OpenEnd)
                return words[at].Hash == Hash;
            var word = words.Folded(at);
            return OpenStart && OpenEnd ? word.IndexOf(Letters, StringComparison.Ordinal) >= 0
                : OpenEnd ? word.StartsWith(Letters, StringComparison.Ordinal)
                : word.EndsWith(Letters, StringComparison.Ordinal);
        }
    }

    /// <summary>One step: a choice of words, or so many words that are skipped.</summary>
    internal readonly record struct Step(Choice[] Choices, int Skip, bool IsOptional, bool IsForbidden);

    public CueGroup Group => group;

    public Choice[] First => steps[0].Choices;

    /// <summary>The word after the match that begins at a word whose first step fits already, or -1.</summary>
    public int End(Words words, int at) => After(words, at + 1, 1, words[at].Sentence);

    private int After(Words words, int at, int step, int sentence)
    {
        if (step == steps.Length)
            return at;
        var current = steps[step];
        var inside = at < words.Count && words[at].Sentence == sentence;
        if (current.IsForbidden)
            return inside && Fits(current, words, at) ? -1 : After(words, at, step + 1, sentence);
        if (current.Skip > 0)
        {
            for (var skipped = 0; skipped <= current.Skip; skipped++)
            {
                if (skipped > 0 && (at + skipped > words.Count || words[at + skipped - 1].Sentence != sentence))
                    return -1;
                if (After(words, at + skipped, step + 1, sentence) is >= 0 and var end)
                    return end;
            }
            return -1;
        }
        if (inside && (current.Choices.Length == 0 || Fits(current, words, at)) && After(words, at + 1, step + 1, sentence) is >= 0 and var found)
            return found;
        return current.IsOptional ? After(words, at, step + 1, sentence) : -1;
    }

    private static bool Fits(Step step, Words words, int at)
    {
        foreach (var choice in step.Choices)
            if (choice.Fits(words, at))
                return true;
        return false;
    }
}
