using Jams.Domain.Mail.Findings.Cues;
using Jams.Domain.Mail.Findings.Model;
using Jams.Domain.Mail.Findings.Text;

namespace Jams.Domain.Mail.Findings;

/// <summary>Finds the words of a mail that weighed most for a category, and quotes their sentences.</summary>
internal static class WeighWords
{
    private const int Quotes = 2;
    private const int Window = 6;

    /// <summary>The sentences of the phrases that speak most for it; where no phrase does, those of the words that do.</summary>
    public static IReadOnlyList<Evidence> Run(MailReading reading, LinearModel model, MailCategory category)
    {
        var quotes = new List<Evidence>();
        foreach (var (match, inSubject) in Phrases(reading, model, category))
            if (quotes.Count < Quotes && Sentence(reading, match.From, match.To, inSubject) is { } quote && !quotes.Exists(one => one.Place == quote.Place && one.Start == quote.Start))
                quotes.Add(quote);
        if (quotes.Count == 0 && (Heaviest(reading.Body, false, reading, model, category) ?? Heaviest(reading.Subject, true, reading, model, category)) is { } words)
            quotes.Add(words);
        return quotes;
    }

    /// <summary>The sentence in which words from one to before another stand, as it is written; shortened around them when it is long.</summary>
    public static Evidence? Sentence(MailReading reading, int from, int to, bool inSubject)
    {
        var words = inSubject ? reading.Subject : reading.Body;
        if (from >= words.Count)
            return null;
        to = Math.Clamp(to, from + 1, words.Count);
        var (first, last) = (from, to - 1);
        for (var grown = true; grown;)
        {
            grown = false;
            if (first > 0 && words[first - 1].Sentence == words[from].Sentence && words[last].End - words[first - 1].Start <= Evidence.Limit)
                (first, grown) = (first - 1, true);
            if (last + 1 < words.Count && words[last + 1].Sentence == words[from].Sentence && words[last + 1].End - words[first].Start <= Evidence.Limit)
                (last, grown) = (last + 1, true);
        }
        var start = words[first].Start;
        var length = Math.Min(words[last].End - start, Evidence.Limit);
        return new Evidence(words.Text.Substring(start, length), inSubject ? EvidencePlace.Subject : EvidencePlace.Body, start);
    }

    private static IEnumerable<(CueMatch Match, bool InSubject)> Phrases(MailReading reading, LinearModel model, MailCategory category) =>
        reading.BodyCues.Select(match => (Match: match, InSubject: false)).Concat(reading.SubjectCues.Select(match => (Match: match, InSubject: true)))
            .Select(one => (one.Match, one.InSubject, Weight: model.Weight(DenseFeatures.Of(Form(one.Match.Turn, one.InSubject), one.Match.Group), category)))
            .Where(one => one.Weight > 0.15).OrderByDescending(one => one.Weight).ThenBy(one => one.InSubject).ThenBy(one => one.Match.From).Select(one => (one.Match, one.InSubject));

    private static string Form(CueTurn turn, bool inSubject) =>
        inSubject ? turn == CueTurn.Plain ? "s" : "s:turned" : turn switch { CueTurn.If => "b:if", CueTurn.Not => "b:not", _ => "b" };

    private static Evidence? Heaviest(Words words, bool inSubject, MailReading reading, LinearModel model, MailCategory category)
    {
        if (words.Count == 0)
            return null;
        var weights = new double[words.Count];
        HashedFeatures.Each(reading, (letters, bucket, subject, word) =>
        {
            if (subject == inSubject && word < weights.Length)
                weights[word] += model.Weight(letters, bucket, category) * (letters ? 0.2 : 1);
        });
        var (best, at, sum) = (double.MinValue, 0, 0.0);
        for (var word = 0; word < weights.Length; word++)
        {
            sum += weights[word] - (word >= Window ? weights[word - Window] : 0);
            if (sum > best)
                (best, at) = (sum, word);
        }
        return Sentence(reading, Math.Max(0, at - Window + 1), at + 1, inSubject);
    }
}
