using System.Diagnostics;
using Jams.Domain.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Crash;

/// <summary>Starts the writer, kills it (SIGKILL) at a random moment, reopens its store and compares; again and again, on two stores side by side.</summary>
internal static class Killer
{
    private const int Stores = 2;

    public static async Task<int> Run(int kills)
    {
        var clock = Stopwatch.StartNew();
        var folders = Enumerable.Range(0, Stores).Select(_ => Directory.CreateTempSubdirectory("jams-crash-").FullName).ToList();
        var ran = await Task.WhenAll(folders.Select((folder, store) => Task.Run(() => Series(folder, kills / Stores + (store < kills % Stores ? 1 : 0)))));
        Report(kills, ran, clock.Elapsed);
        foreach (var folder in folders)
            Directory.Delete(folder, recursive: true);
        return ran.Any(series => series.Ledger.Wrong.Count > 0) ? 1 : 0;
    }

    private static async Task<Series> Series(string folder, int kills)
    {
        var series = new Series(new Ledger(), [], []);
        for (var kill = 0; kill < kills; kill++)
        {
            var ready = await Killed(folder, $"{kill}", series.Ledger);
            series.Ready.Add(ready);
            var clock = Stopwatch.StartNew();
            await using var services = await Wiring.Open(folder);
            var cards = services.GetRequiredService<IDocuments<Card>>();
            await cards.Count(_ => true);
            series.Reopened.Add(clock.Elapsed);
            await series.Ledger.Check(cards, services.GetRequiredService<IDocuments<Errand>>(), services.GetRequiredService<IDocuments<SealedFile>>(), services.GetRequiredService<IFiles>());
            series.Ledger.Forget();
        }
        return series;
    }

    /// <summary>How long the process took to be ready, from nothing, on what the kill before left.</summary>
    private static async Task<TimeSpan> Killed(string folder, string epoch, Ledger ledger)
    {
        var clock = Stopwatch.StartNew();
        using var writer = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["write", folder, epoch]) { RedirectStandardOutput = true })!;
        try
        {
            if (await writer.StandardOutput.ReadLineAsync() != "READY")
                throw new InvalidOperationException("The writer did not start.");
            var ready = clock.Elapsed;
            var reading = Task.Run(async () =>
            {
                while (await writer.StandardOutput.ReadLineAsync() is { } line)
                    ledger.Read(line);
            });
            await Task.Delay(Random.Shared.Next(1, 800));
            writer.Kill();
            await reading;
            return ready;
        }
        finally
        {
            writer.Kill();
            await writer.WaitForExitAsync();
        }
    }

    private static void Report(int kills, Series[] ran, TimeSpan took)
    {
        var wrong = ran.SelectMany(series => series.Ledger.Wrong).ToList();
        Print($"| kill -9 during mixed writes | |");
        Print($"| --- | ---: |");
        Print($"| kills | {kills} |");
        foreach (var what in ran.SelectMany(series => series.Ledger.Acknowledged).GroupBy(entry => entry.Key))
            Print($"| acknowledged: {what.Key} | {what.Sum(entry => entry.Value):N0} |");
        Print($"| cut off before their acknowledgement | {ran.Sum(series => series.Ledger.UnderWay):N0} |");
        Print($"| acknowledged and lost, doubled or damaged | {wrong.Count} |");
        Print($"| reopening, ms (median, longest) | {Median(ran.SelectMany(series => series.Reopened)):N0}, {ran.SelectMany(series => series.Reopened).Max().TotalMilliseconds:N0} |");
        Print($"| a new process ready, ms (median, longest) | {Median(ran.SelectMany(series => series.Ready)):N0}, {ran.SelectMany(series => series.Ready).Max().TotalMilliseconds:N0} |");
        Print($"| all of it, s | {took.TotalSeconds:N0} |");
        foreach (var one in wrong.Take(20))
            Console.WriteLine("WRONG " + one);
    }

    private static double Median(IEnumerable<TimeSpan> times) => times.Order().ElementAt(times.Count() / 2).TotalMilliseconds;

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}

/// <summary>One store's history.</summary>
internal sealed record Series(Ledger Ledger, List<TimeSpan> Ready, List<TimeSpan> Reopened);
