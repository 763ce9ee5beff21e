using System.Text;
using Jams.Domain.Security;
using Jams.Domain.Storage;
using Jams.Workers.Security;
using Jams.Workers.Storage;
using Jams.Workers.Storage.Files;
using Microsoft.Data.Sqlite;

namespace Jams.Workers.Tests.Storage;

public sealed class Rotating_data_keys
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Happens_every_90_days_and_old_generations_go_when_nothing_needs_them()
    {
        await using var store = await new Store().Started();
        var samples = store.Documents<Sample>();
        var sample = Sample.Of("u1").Keeping("mine");
        await samples.Insert(sample, Stop);
        var rotate = store.Get<RotateDataKeys>();
        (await Generations()).ShouldBe([1]);
        await rotate.Run(Stop);
        (await Generations()).ShouldBe([1]);

        store.Clock.Advance(TimeSpan.FromDays(90));
        await rotate.Run(Stop);
        (await Generations()).ShouldBe([1, 2]);
        (await samples.Get(sample.Id, Stop))!.Secret.ShouldBe("mine");

        store.Clock.Advance(TimeSpan.FromDays(1));
        await rotate.Run(Stop);
        (await Generations()).ShouldBe([2]);
        (await samples.Get(sample.Id, Stop))!.Secret.ShouldBe("mine");

        async Task<IEnumerable<int>> Generations() => (await store.Documents<DataKey>().Get("u1", Stop))!.Generations.Select(generation => generation.Number);
    }

    [Fact]
    public async Task Of_twenty_who_need_a_new_key_all_get_the_same()
    {
        await using var store = await new Store().Started();
        var samples = store.Documents<Sample>();
        var made = Enumerable.Range(0, 20).Select(n => Sample.Of("u1", $"{n}").Keeping($"secret {n}")).ToList();
        await Task.WhenAll(made.Select(sample => Task.Run(() => samples.Insert(sample, Stop))));
        await using var other = await new Store(folder: store.Folder) { KeepFolder = true }.Started();
        foreach (var sample in await other.Documents<Sample>().Find(new Query<Sample>(_ => true), Stop))
            sample.Secret.ShouldBe($"secret {sample.Name}");
        (await store.Documents<DataKey>().Count(_ => true, Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task Another_machine_notices_a_destroyed_key_within_minutes()
    {
        await using var store = await new Store().Started();
        await using var other = await new Store(folder: store.Folder) { KeepFolder = true }.Started();
        var sample = Sample.Of("u1").Keeping("mine");
        await store.Documents<Sample>().Insert(sample, Stop);
        (await other.Documents<Sample>().Get(sample.Id, Stop))!.Secret.ShouldBe("mine");
        await store.Get<Keyring>().Destroy("u1", Stop);
        other.Clock.Advance(TimeSpan.FromMinutes(5));
        await Should.ThrowAsync<KeyDestroyed>(() => other.Documents<Sample>().Get(sample.Id, Stop));
    }

    [Fact]
    public async Task A_destroyed_key_is_in_no_file_any_more_not_even_wrapped()
    {
        await using var store = await new Store().Started();
        var wrapped = await Wrapped(store, "u1");
        IsAnywhere(store, wrapped).ShouldBeTrue();
        await store.Get<Keyring>().Destroy("u1", Stop);
        IsAnywhere(store, wrapped).ShouldBeFalse();
    }

    [Fact]
    public async Task A_destroyed_key_is_in_no_file_either_when_somebody_was_reading_meanwhile()
    {
        await using var store = await new Store().Started();
        var wrapped = await Wrapped(store, "u1");
        using var reading = new SqliteConnection($"Data Source={Path.Combine(store.Folder, "jams.db")};Pooling=False");
        reading.Open();
        using (var snapshot = reading.BeginTransaction(deferred: true))
        {
            using var command = reading.CreateCommand();
            (command.Transaction, command.CommandText) = (snapshot, "SELECT count(*) FROM sqlite_schema");
            command.ExecuteScalar();
            var destroyed = store.Get<Keyring>().Destroy("u1", Stop);
            // Writing goes on beside it, and it has not given up.
            (await store.Documents<Sample>().Insert(Sample.Of("u2").Keeping("theirs"), Stop)).IsOk.ShouldBeTrue();
            destroyed.IsCompleted.ShouldBeFalse();
            snapshot.Commit();
            await destroyed;
        }
        IsAnywhere(store, wrapped).ShouldBeFalse();
    }

    [Fact]
    public async Task Sweeping_clears_what_a_crash_left_of_an_upload_and_nothing_else()
    {
        await using var store = await new Store().Started();
        using var content = new MemoryStream(new byte[100_000]);
        var kept = (await store.Get<IFiles>().Put("u1", content, long.MaxValue, Stop)).Value.Id;
        var left = Document.NewId();
        var blobs = store.Get<IStore>().Blobs;
        await blobs.Write(left, new ReadOnlyMemory<byte>[] { new byte[10], new byte[10] }.ToAsyncEnumerable(), Stop);
        (await store.Get<SweepFiles>().Run(Stop)).ShouldBe(0);
        store.Clock.Advance(TimeSpan.FromDays(2));
        (await store.Get<SweepFiles>().Run(Stop)).ShouldBe(1);
        (await blobs.Ids(store.Clock.GetUtcNow(), Stop).ToListAsync(Stop)).ShouldBe([kept]);
    }

    private static async Task<byte[]> Wrapped(Store store, string owner)
    {
        await store.Documents<Sample>().Insert(Sample.Of(owner).Keeping("mine"), Stop);
        return Encoding.UTF8.GetBytes((await store.Documents<DataKey>().Get(owner, Stop))!.Current.Wrapped)[..40];
    }

    private static bool IsAnywhere(Store store, byte[] wrapped) => Directory.GetFiles(store.Folder).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(wrapped) >= 0);
}
