using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Findings.Model;

namespace Jams.Classify.Training;

/// <summary>
/// Multinomial logistic regression by AdaGrad (Duchi et al. 2011). Features are dropped at random while learning, so that no single wording decides; always the same for the same examples.
/// </summary>
internal static class Trainer
{
    private const int Epochs = 14;
    private const double Rate = 0.12;
    private const double Decay = 2e-5;
    private const double NamedDecay = 2e-4;
    private const double HashedDrop = 0.35;
    private const double NamedDrop = 0.25;
    private const double Smoothing = 0.02;

    private static readonly int Categories = MailCategories.Count;

    private sealed class Weights(int features)
    {
        public readonly float[] Value = new float[features * Categories];
        public readonly float[] Sum = new float[features * Categories];
    }

    public static LinearModel Run(IReadOnlyList<Example> examples, int seed = 7)
    {
        var (words, letters, named, bias) = (new Weights(HashedFeatures.WordBuckets), new Weights(HashedFeatures.LetterBuckets), new Weights(DenseFeatures.Count), new Weights(1));
        var chance = new Random(seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var scores = new double[Categories];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            chance.Shuffle(order);
            var rate = Rate * (1 - 0.8 * epoch / Epochs);
            foreach (var at in order)
            {
                var example = examples[at];
                var someWords = Some(example.Words, HashedDrop, chance);
                var someLetters = Some(example.Letters, HashedDrop, chance);
                var someNamed = Some(example.Named, NamedDrop, chance);
                var wordValue = 1 / Math.Sqrt(Math.Max(1, someWords.Count));
                var letterValue = 1 / Math.Sqrt(Math.Max(1, someLetters.Count));
                Array.Clear(scores);
                Add(scores, words, someWords, wordValue);
                Add(scores, letters, someLetters, letterValue);
                Add(scores, named, someNamed, 1);
                Add(scores, bias, [0], 1);
                Gradient(scores, example.Label);
                Learn(words, someWords, wordValue, scores, rate, Decay);
                Learn(letters, someLetters, letterValue, scores, rate, Decay);
                Learn(named, someNamed, 1, scores, rate * 0.5, NamedDecay);
                Learn(bias, [0], 1, scores, rate * 0.5, 0);
            }
        }
        return LinearModel.Of(words.Value, letters.Value, named.Value, bias.Value, Calibration.None);
    }

    private static List<int> Some(int[] features, double drop, Random chance)
    {
        var kept = new List<int>(features.Length);
        foreach (var feature in features)
            if (chance.NextDouble() >= drop)
                kept.Add(feature);
        return kept;
    }

    private static void Add(double[] scores, Weights weights, List<int> features, double value)
    {
        foreach (var feature in features)
        {
            var row = weights.Value.AsSpan(feature * Categories, Categories);
            for (var category = 0; category < row.Length; category++)
                scores[category] += row[category] * value;
        }
    }

    private static void Gradient(double[] scores, int label)
    {
        var most = scores.Max();
        var sum = 0.0;
        for (var category = 0; category < scores.Length; category++)
            sum += scores[category] = Math.Exp(scores[category] - most);
        for (var category = 0; category < scores.Length; category++)
            scores[category] = scores[category] / sum - (category == label ? 1 - Smoothing : Smoothing / (scores.Length - 1));
    }

    private static void Learn(Weights weights, List<int> features, double value, double[] gradient, double rate, double decay)
    {
        foreach (var feature in features)
        {
            var row = weights.Value.AsSpan(feature * Categories, Categories);
            var sums = weights.Sum.AsSpan(feature * Categories, Categories);
            for (var category = 0; category < row.Length; category++)
            {
                var step = gradient[category] * value + decay * row[category];
                sums[category] += (float)(step * step);
                row[category] -= (float)(rate * step / (Math.Sqrt(sums[category]) + 1e-6));
            }
        }
    }
}
