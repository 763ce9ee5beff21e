using Jams.Classify.Training;
using Jams.Classify.Writing;

namespace Jams.Classify;

/// <summary>Writes the training corpus, learns from it, calibrates across phrase sets, and writes the model that JAMS carries.</summary>
internal static class Train
{
    public const int Mails = 16_000;
    private const int Folds = 5;
    private const int Worst = 20;

    public static int Run(string path)
    {
        var examples = Example.Of(Corpus.Write("train", Mails));
        Console.Error.WriteLine($"{examples.Count} mails of {examples.Select(example => example.Set).Distinct().Count()} phrase sets");
        var folds = FoldOf(examples);
        var unseen = Enumerable.Range(0, Folds).AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(fold =>
        {
            var model = Trainer.Run([.. examples.Where(example => folds[example.Set] != fold)]);
            return examples.Where(example => folds[example.Set] == fold).Select(example => (model.Score(example.Words, example.Letters, example.Named), example.Label, example.Set)).ToList();
        }).ToList();
        Console.Error.WriteLine($"Across phrase sets: {unseen.Count(one => (int)one.Item1.Best == one.Label) / (double)unseen.Count:P1} right");
        foreach (var (set, right) in unseen.GroupBy(one => one.Set).Select(set => (set.Key, set.Count(one => (int)one.Item1.Best == one.Label) / (double)set.Count())).OrderBy(set => set.Item2).Take(Worst))
            Console.Error.WriteLine($"  {right:P0} {set}");
        var calibration = Calibrate.Run([.. unseen.Select(one => (one.Item1, one.Label))]);
        var trained = Trainer.Run(examples).With(calibration);
        using (var file = File.Create(path))
            trained.Write(file);
        Console.Error.WriteLine($"{path}: {new FileInfo(path).Length:N0} bytes");
        return 0;
    }

    // Whole phrase sets are left out together, those of one category and language spread over the folds.
    private static Dictionary<string, int> FoldOf(IReadOnlyList<Example> examples) =>
        examples.Select(example => (example.Set, example.Label)).Distinct().GroupBy(set => (set.Label, set.Set[..2]))
            .SelectMany(group => group.OrderBy(set => set.Set, StringComparer.Ordinal).Select((set, at) => (set.Set, Fold: at % Folds)))
            .ToDictionary(set => set.Set, set => set.Fold, StringComparer.Ordinal);
}
