using Jams.Domain.Mail.Findings.Text;

namespace Jams.Domain.Mail.Findings.Model;

/// <summary>
/// The features without names: words and pairs of words, and runs of three to five letters within words, folded and hashed into buckets. Each is there or not, however often.
/// </summary>
internal static class HashedFeatures
{
    /// <summary>Buckets for words and pairs; a power of two.</summary>
    public const int WordBuckets = 1 << 17;

    /// <summary>Buckets for runs of letters; a power of two.</summary>
    public const int LetterBuckets = 1 << 17;

    /// <summary>Most words of the newest text that count.</summary>
    public const int MostWords = 900;

    private const uint SubjectSeed = 0x9E3779B9;
    private const uint PairSeed = 0x85EBCA6B;
    private const int ShortestRun = 3;
    private const int LongestRun = 5;

    /// <summary>Takes each feature of a mail: whether it is one of letters, its bucket, whether it stands in the subject, and the index of its (first) word there.</summary>
    public delegate void Sink(bool letters, int bucket, bool inSubject, int word);

    public static void Each(MailReading mail, Sink sink)
    {
        Each(mail.Subject, true, sink);
        Each(mail.Body, false, sink);
    }

    /// <summary>The buckets of a mail, in order, each once.</summary>
    public static (int[] Words, int[] Letters) Of(MailReading mail)
    {
        var words = new HashSet<int>();
        var letters = new HashSet<int>();
        Each(mail, (isLetters, bucket, _, _) => (isLetters ? letters : words).Add(bucket));
        return ([.. words.Order()], [.. letters.Order()]);
    }

    private static void Each(Words words, bool inSubject, Sink sink)
    {
        var seed = inSubject ? SubjectSeed : 0;
        var count = Math.Min(words.Count, MostWords);
        for (var at = 0; at < count; at++)
        {
            var hash = words[at].Hash;
            sink(false, Bucket(hash ^ seed, WordBuckets), inSubject, at);
            if (inSubject)
                sink(false, Bucket(hash, WordBuckets), true, at);
            if (at + 1 < count && words[at + 1].Sentence == words[at].Sentence)
                sink(false, Bucket(hash * 31 + words[at + 1].Hash ^ PairSeed, WordBuckets), inSubject, at);
            Runs(words.Folded(at), inSubject, at, sink);
        }
    }

    private static void Runs(ReadOnlySpan<char> word, bool inSubject, int at, Sink sink)
    {
        if (word[0] == '\u0001' || word.Length > 40)
            return;
        Span<char> bounded = stackalloc char[word.Length + 2];
        bounded[0] = '<';
        word.CopyTo(bounded[1..]);
        bounded[^1] = '>';
        for (var length = ShortestRun; length <= LongestRun; length++)
            for (var from = 0; from + length <= bounded.Length; from++)
                sink(true, Bucket(Text.Words.HashOf(bounded.Slice(from, length)), LetterBuckets), inSubject, at);
    }

    // FNV leaves the low bits of short texts alike: mix before cutting.
    private static int Bucket(uint hash, int buckets)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352D;
        hash ^= hash >> 15;
        hash *= 0x846CA68B;
        hash ^= hash >> 16;
        return (int)(hash & (uint)(buckets - 1));
    }
}
