using Jams.Domain.Mail.Findings.Text;

namespace Jams.Domain.Mail.Findings;

/// <summary>
/// What one person taught by correcting: later mail that looks like a corrected one is taken for what they said. Mails look alike when they share most of their words and come from one sender,
/// or nearly all of them whoever sends. It belongs to its person and changes nothing for others.
/// </summary>
public sealed record PersonalLearning
{
    /// <summary>Most lessons that are kept; the oldest are forgotten.</summary>
    public const int Limit = 400;

    private const int SketchSize = 64;
    private const double AlikeFromSender = 0.35;
    private const double AlikeFromAnybody = 0.7;

    /// <summary>Nothing was taught.</summary>
    public static PersonalLearning None { get; } = new();

    /// <summary>The corrections, the latest first.</summary>
    public IReadOnlyList<MailLesson> Lessons { get; init; } = [];

    /// <summary>The person says what <paramref name="mail"/> is. Said again of the same mail, the last word counts.</summary>
    public PersonalLearning Learn(MailText mail, MailCategory category)
    {
        var (sender, sketch) = Looks(mail);
        if (sketch.Count == 0)
            return this;
        var others = Lessons.Where(lesson => lesson.Sender != sender || !lesson.Sketch.SequenceEqual(sketch));
        return new PersonalLearning { Lessons = [new MailLesson { Category = category, Sender = sender, Sketch = sketch }, .. others.Take(Limit - 1)] };
    }

    /// <summary>What lessons say of a mail, and how surely (0 to 1); null when none fits. Of equal ones the latest counts.</summary>
    public (MailCategory Category, double Confidence)? Find(MailText mail)
    {
        if (Lessons.Count == 0)
            return null;
        var (sender, sketch) = Looks(mail);
        (MailLesson Lesson, double Likeness)? best = null;
        foreach (var lesson in Lessons)
        {
            var likeness = Likeness(lesson.Sketch, sketch);
            if (likeness >= (lesson.Sender == sender ? AlikeFromSender : AlikeFromAnybody) && likeness > (best?.Likeness ?? 0))
                best = (lesson, likeness);
        }
        return best is var (found, alike) ? (found.Category, Math.Round(0.9 + 0.09 * alike, 3)) : null;
    }

    // The subject counts with the text; digits are folded already, so dates and numbers make no difference.
    private static (string Sender, IReadOnlyList<uint> Sketch) Looks(MailText mail)
    {
        var hashes = new SortedSet<uint>();
        foreach (var words in (Words[])[Words.Of(mail.Subject), Words.Of(mail.Body, mail.Parts, MailPartKind.Newest)])
            for (var at = 0; at < words.Count; at++)
            {
                hashes.Add(Mixed(words[at].Hash));
                if (at + 1 < words.Count)
                    hashes.Add(Mixed(words[at].Hash * 31 + words[at + 1].Hash));
            }
        return ($"{mail.From?.Local}@{mail.From?.Domain}", [.. hashes.Take(SketchSize)]);
    }

    // How much two sets share, from the smallest hashes of both together.
    private static double Likeness(IReadOnlyList<uint> one, IReadOnlyList<uint> other)
    {
        if (one.Count == 0 || other.Count == 0)
            return 0;
        var both = one.Intersect(other).ToHashSet();
        var smallest = one.Union(other).Order().Take(SketchSize).ToList();
        return smallest.Count(both.Contains) / (double)smallest.Count;
    }

    private static uint Mixed(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352D;
        hash ^= hash >> 15;
        hash *= 0x846CA68B;
        return hash ^ (hash >> 16);
    }
}
