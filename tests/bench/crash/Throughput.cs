using System.Diagnostics;
using Jams.Domain.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Crash;

/// <summary>How many pages of 50 decoded and opened rows, and how many acknowledged writes, a second.</summary>
internal static class Throughput
{
    private const int Documents = 5000;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(4);

    /// <summary>The runtime compiles what is hot a second time, better; that takes a while.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static async Task<int> Run(string folder)
    {
        await using var services = await Wiring.Open(folder);
        var cards = services.GetRequiredService<Owned<Card>>();
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var number = 0; number < Documents; number += 500)
            await cards.InsertAll("user", [.. Enumerable.Range(number, 500).Select(n => Card.Of("user", n, start))]);

        Print("| measure | per second | p50 ms | p99 ms |");
        Print("| --- | ---: | ---: | ---: |");
        var newest = new Query<Card>(card => !card.Archived).ByDescending(card => card.UpdatedAt).Take(50);
        await Measure("pages of 50 of 5,000, newest first, opened, 2 readers", 2, () => cards.Find("user", newest));
        await Measure("the same, 16 readers", 16, () => cards.Find("user", newest));
        await Measure("the same, page 40", 2, () => cards.Find("user", newest.Skip(2000)));
        await Measure("count of one stage", 2, () => cards.Count("user", card => card.Stage == "stage1"));
        var some = await cards.Find("user", newest);
        await Measure("get one", 2, () => cards.Get("user", some[7].Id));
        await Measure("inserts, 1 writer", 1, () => cards.Insert("other", Card.Of("other", 1, start)));
        await Measure("inserts, 16 writers", 16, () => cards.Insert("other", Card.Of("other", 1, start)));
        await Measure("replaces, 16 writers", 16, async () =>
        {
            var card = (await cards.Get("user", some[Random.Shared.Next(50)].Id))!;
            card.Change();
            await cards.Replace("user", card);
        });
        return 0;
    }

    private static async Task Measure(string name, int parallel, Func<Task> work)
    {
        await Lanes(parallel, work, WarmUp);
        var clock = Stopwatch.StartNew();
        var all = (await Lanes(parallel, work, Long)).Order().ToArray();
        Print($"| {name} | {all.Length / clock.Elapsed.TotalSeconds:N0} | {all[all.Length / 2]:F2} | {all[all.Length * 99 / 100]:F2} |");
    }

    private static async Task<List<double>> Lanes(int parallel, Func<Task> work, TimeSpan length)
    {
        var took = new List<double>[parallel];
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, parallel).Select(lane => Task.Run(async () =>
        {
            var mine = took[lane] = [];
            while (clock.Elapsed < length)
            {
                var begun = Stopwatch.GetTimestamp();
                await work();
                mine.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        })));
        return [.. took.SelectMany(lane => lane)];
    }

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    private static void Print(string line) => Console.WriteLine(line);
}
