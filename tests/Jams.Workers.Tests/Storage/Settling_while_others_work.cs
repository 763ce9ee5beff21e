using Jams.Workers.Security;

namespace Jams.Workers.Tests.Storage;

public sealed class Settling_while_others_work
{
    private const int Leaving = 60;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>People who leave have the journal put away, again and again, while others write and read, a verb beside the server among them.</summary>
    [Fact]
    public async Task Neither_fails_nor_loses_anything()
    {
        await using var store = await new Store().Started();
        await using var verb = await new Store(folder: store.Folder) { KeepFolder = true }.Started();
        var left = 0;
        var working = Enumerable.Range(0, 6).Select(worker => Task.Run(() => Work(worker % 3 == 0 ? verb : store, $"worker {worker}"), Stop)).ToList();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(Leave, Stop)));

        var made = (await Task.WhenAll(working)).SelectMany(kept => kept).ToList();
        made.ShouldNotBeEmpty();
        foreach (var sample in made)
            (await store.Documents<Sample>().Get(sample.Id, Stop))!.Secret.ShouldBe(sample.Name);

        async Task Leave()
        {
            for (int number; (number = Interlocked.Increment(ref left)) <= Leaving;)
            {
                await store.Documents<Sample>().Insert(Sample.Of($"leaver {number}").Keeping(new string('s', 20_000)), Stop);
                await store.Get<Keyring>().Destroy($"leaver {number}", Stop);
            }
        }

        async Task<List<Sample>> Work(Store where, string owner)
        {
            var made = new List<Sample>();
            while (Volatile.Read(ref left) <= Leaving)
            {
                var sample = Sample.Of(owner, $"{owner} {made.Count}").Keeping($"{owner} {made.Count}");
                (await where.Documents<Sample>().Insert(sample, Stop)).IsOk.ShouldBeTrue();
                made.Add(sample);
                (await where.Documents<Sample>().Count(x => x.UserId == owner, Stop)).ShouldBe(made.Count);
            }
            return made;
        }
    }
}
