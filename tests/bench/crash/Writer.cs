using System.Globalization;
using System.Security.Cryptography;
using Jams.Domain.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Crash;

/// <summary>
/// The process that is killed: eight lanes of mixed writes through the real adapter. Each write is told on standard output before it begins (B)
/// and after it was acknowledged (A), so that the one who kills knows what must be there.
/// </summary>
internal static class Writer
{
    private const int Lanes = 8;
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task<int> Run(string folder, string epoch)
    {
        await using var services = await Wiring.Open(folder);
        await services.GetRequiredService<IDocuments<Card>>().Count(card => card.UserId == epoch);
        Say("READY");
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => Task.Run(() => Lane(services, $"{epoch}-{lane}", new Random(HashCode.Combine(epoch, lane))))));
        return 0;
    }

    private static async Task Lane(ServiceProvider services, string lane, Random random)
    {
        var cards = services.GetRequiredService<IDocuments<Card>>();
        var mine = new List<Card>();
        await Add(services.GetRequiredService<IDocuments<Errand>>(), Errand.Of(lane, Start));
        for (var number = 0; ; number++)
        {
            var dice = random.Next(100);
            if (mine.Count < 3 || dice < 40)
                mine.Add(await Add(cards, Card.Of("user", number, Start)));
            else if (dice < 70)
                await Replace(cards, mine[random.Next(mine.Count)]);
            else if (dice < 82)
                await Delete(cards, mine, random.Next(mine.Count));
            else if (dice < 96)
                await Claim(services.GetRequiredService<IClaims<Errand>>(), lane);
            else
                await Put(services.GetRequiredService<IFiles>(), $"{lane}-{number}", random);
        }
    }

    private static async Task<T> Add<T>(IDocuments<T> documents, T document) where T : Document
    {
        Say($"B insert {document.Id} 1");
        if ((await documents.Insert(document)).IsOk)
            Say($"A insert {document.Id} 1");
        return document;
    }

    private static async Task Replace(IDocuments<Card> cards, Card card)
    {
        card.Change();
        Say($"B replace {card.Id} {card.Version + 1}");
        if ((await cards.Replace(card)).IsOk)
            Say($"A replace {card.Id} {card.Version}");
    }

    private static async Task Delete(IDocuments<Card> cards, List<Card> mine, int which)
    {
        Say($"B delete {mine[which].Id} 0");
        if (await cards.Delete(mine[which].Id))
            Say($"A delete {mine[which].Id} 0");
        mine.RemoveAt(which);
    }

    private static async Task Claim(IClaims<Errand> claims, string lane)
    {
        Say($"B claim {lane} 0");
        if (await claims.Claim(errand => errand.Lane == lane, Start, TimeSpan.Zero) is { } errand)
            Say($"A claim {errand.Id} {errand.Attempts} {lane}");
    }

    private static async Task Put(IFiles files, string name, Random random)
    {
        var bytes = new byte[random.Next(300_000)];
        random.NextBytes(bytes);
        Say($"B file {name} 0");
        using var content = new MemoryStream(bytes);
        var put = (await files.Put("user", content, long.MaxValue)).Value;
        if (put.Digest != Convert.ToHexStringLower(SHA256.HashData(bytes)))
            throw new InvalidOperationException("The receipt's digest is wrong.");
        Say($"A file {put.Id} {put.Size} {name} {put.Digest}");
    }

    /// <summary>One line, one write to the pipe.</summary>
    private static void Say(FormattableString line) => Say(line.ToString(CultureInfo.InvariantCulture));

    private static void Say(string line)
    {
        lock (Console.Out)
            Console.Out.WriteLine(line);
    }
}
