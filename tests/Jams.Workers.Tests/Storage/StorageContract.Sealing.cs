using System.Text;
using Jams.Domain.Security;
using Jams.Domain.Storage;
using Jams.Workers.Security;

namespace Jams.Workers.Tests.Storage;

public abstract partial class StorageContract
{
    private const string Canary = "canary-7f3d91-Kündigung";
    private const int CanaryPin = 1837465920;

    [Fact]
    public async Task A_sealed_value_moved_elsewhere_does_not_open()
    {
        await using var store = await Fresh();
        var samples = store.Documents<Sample>();
        var from = Sample.Of("u1").Keeping("one");
        var to = Sample.Of("u1").Keeping("two");
        var theirs = Sample.Of("u2").Keeping("three");
        await samples.InsertAll([from, to, theirs], Stop);
        var sealedText = await Sealed(store, from.Id, "secret");
        sealedText.ShouldStartWith("~1.1.");

        await Tamper<Sample>(store, to.Id, body => body["secret"] = sealedText);
        (await Should.ThrowAsync<SealBroken>(() => samples.Get(to.Id, Stop))).Place.ShouldBe($"sample|{to.Id}|secret");

        await Tamper<Sample>(store, from.Id, body => body["pin"] = sealedText);
        await Should.ThrowAsync<SealBroken>(() => samples.Get(from.Id, Stop));

        await Tamper<Sample>(store, theirs.Id, body => body["userId"] = "u1");
        await Should.ThrowAsync<SealBroken>(() => samples.Get(theirs.Id, Stop));
    }

    [Fact]
    public async Task What_is_not_sealed_is_not_taken_for_sealed()
    {
        await using var store = await Fresh();
        var sample = Sample.Of("u1").Keeping("one");
        await store.Documents<Sample>().Insert(sample, Stop);
        foreach (var planted in new[] { "plain text", "~1.1.", "~1.x.AAAA", "~1.1.!!!!", "~1.1.AAAA", "" })
        {
            await Tamper<Sample>(store, sample.Id, body => body["secret"] = planted);
            await Should.ThrowAsync<SealBroken>(() => store.Documents<Sample>().Get(sample.Id, Stop));
        }
    }

    [Fact]
    public async Task A_planted_secret_is_found_nowhere()
    {
        await using var store = await Fresh();
        var samples = store.Documents<Sample>();
        var sample = Sample.Of("u1").Keeping(Canary, Money.Of(CanaryPin, "EUR"), [new Part(Canary, CanaryPin, [Canary])], CanaryPin);
        await samples.Insert(sample, Stop);
        await samples.Replace(sample.Keeping(Canary + "2", Money.Of(CanaryPin, "EUR"), [], CanaryPin), Stop);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Canary, 10000))));
        (await store.Get<IFiles>().Put("u1", content, 10_000_000, Stop)).IsOk.ShouldBeTrue();
        (await samples.Get(sample.Id, Stop))!.Secret.ShouldBe(Canary + "2");

        var bytes = await Everything(store);
        bytes.Sum(part => part.Length).ShouldBeGreaterThan(200_000);
        byte[][] needles = [Encoding.UTF8.GetBytes(Canary), Encoding.Unicode.GetBytes(Canary), Encoding.UTF8.GetBytes("canary-7f3d91"), Encoding.UTF8.GetBytes($"{CanaryPin}"), BitConverter.GetBytes(CanaryPin), .. InBase64(Canary)];
        foreach (var needle in needles)
            bytes.Any(part => Holds(part, needle)).ShouldBeFalse();
        // The search itself works: what is not sealed is there.
        bytes.Any(part => Holds(part, Encoding.UTF8.GetBytes(sample.Id))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_destroyed_key_makes_everything_sealed_unreadable_at_once_and_for_good()
    {
        await using var store = await Fresh();
        var samples = store.Documents<Sample>();
        var mine = Sample.Of("u1").Keeping("one");
        var theirs = Sample.Of("u2").Keeping("two");
        await samples.InsertAll([mine, theirs], Stop);
        using var content = new MemoryStream([1, 2, 3]);
        var file = (await store.Get<IFiles>().Put("u1", content, 100, Stop)).Value;
        (await samples.Get(mine.Id, Stop))!.Secret.ShouldBe("one");

        await store.Get<Keyring>().Destroy("u1", Stop);

        (await Should.ThrowAsync<KeyDestroyed>(() => samples.Get(mine.Id, Stop))).Owner.ShouldBe("u1");
        await Should.ThrowAsync<KeyDestroyed>(() => samples.Insert(Sample.Of("u1").Keeping("new"), Stop));
        await Should.ThrowAsync<KeyDestroyed>(() => store.Get<IFiles>().Open("u1", file.Id, Stop));
        (await samples.Get(theirs.Id, Stop))!.Secret.ShouldBe("two");
        // What is unreadable can still be cleared away.
        (await samples.DeleteAll(x => x.UserId == "u1", Stop)).ShouldBe(1);
        (await store.Get<IFiles>().DeleteAll("u1", Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task After_a_rotation_old_values_open_and_resealing_moves_them_to_the_new_generation()
    {
        await using var store = await Fresh();
        var samples = store.Documents<Sample>();
        var old = Sample.Of("u1").Keeping("old", pin: 1);
        await samples.Insert(old, Stop);
        using var content = new MemoryStream([1, 2, 3]);
        var file = (await store.Get<IFiles>().Put("u1", content, 100, Stop)).Value;

        (await store.Get<Keyring>().Rotate("u1", Stop)).IsOk.ShouldBeTrue();
        (await samples.Get(old.Id, Stop))!.Secret.ShouldBe("old");
        var fresh = Sample.Of("u1").Keeping("new");
        await samples.Insert(fresh, Stop);
        (await Sealed(store, fresh.Id, "secret")).ShouldStartWith("~1.2.");
        (await Sealed(store, old.Id, "secret")).ShouldStartWith("~1.1.");

        (await store.Get<Resealing>().Run(Stop)).ShouldBe(new Resealed(Documents: 2, Left: 0));
        (await Sealed(store, old.Id, "secret")).ShouldStartWith("~1.2.");
        (await Sealed(store, old.Id, "pin")).ShouldStartWith("~1.2.");
        var read = (await samples.Get(old.Id, Stop))!;
        (read.Secret, read.Pin, read.Version).ShouldBe(("old", 1, 1));
        (await samples.Replace(old, Stop)).IsOk.ShouldBeTrue();

        await store.Get<Keyring>().Retire("u1", Stop);
        (await store.Documents<DataKey>().Get("u1", Stop))!.Generations.ShouldHaveSingleItem().Number.ShouldBe(2);
        (await samples.Get(old.Id, Stop))!.Secret.ShouldBe("old");
        await using var opened = (await store.Get<IFiles>().Open("u1", file.Id, Stop))!;
        opened.ReadByte().ShouldBe(1);
    }

    private static async Task<string> Sealed(Store store, string id, string field) =>
        System.Text.Json.Nodes.JsonNode.Parse((await Raw<Sample>(store, id)).Body)![field]!.GetValue<string>();

    private static bool Holds(byte[] part, byte[] needle) => part.AsSpan().IndexOf(needle) >= 0;

    private static IEnumerable<byte[]> InBase64(string text) =>
        Enumerable.Range(0, 3).Select(shift => Encoding.ASCII.GetBytes(Convert.ToBase64String([.. new byte[shift], .. Encoding.UTF8.GetBytes(text)])[4..^4]));
}
