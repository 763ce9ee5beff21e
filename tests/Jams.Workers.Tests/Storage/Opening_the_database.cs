using System.Diagnostics;
using System.Security.Cryptography;
using Jams.Domain.Storage;
using Jams.Workers.Storage;
using Jams.Workers.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jams.Workers.Tests.Storage;

public sealed class Opening_the_database
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nothing in it", "is empty")]
    [InlineData("text", "is not a database")]
    [InlineData("cut off", "is damaged")]
    [InlineData("overwritten in the middle", "is damaged")]
    [InlineData("of another program", "of another program")]
    [InlineData("of a newer version", "newer JAMS")]
    public async Task Refuses_by_name_what_it_cannot_use_and_leaves_it_as_it_is(string damage, string said)
    {
        var folder = await Filled();
        var file = Path.Combine(folder, "jams.db");
        Damage(file, damage);
        var before = Digest(file);

        await using (var store = new Store(folder: folder) { KeepFolder = true })
        {
            var refusal = await Should.ThrowAsync<StorageUnavailable>(() => store.Started());
            refusal.Message.ShouldContain(said);
            refusal.Message.ShouldContain("left as it is");
        }
        Digest(file).ShouldBe(before);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Twice_lets_each_count_what_the_other_wrote()
    {
        await using var first = await new Store().Started();
        var (here, sample) = (first.Documents<Sample>(), Sample.Of("u1"));
        (await here.Count(x => x.UserId == "u1", Stop)).ShouldBe(0);
        await using (var second = await new Store(folder: first.Folder) { KeepFolder = true }.Started())
            await second.Documents<Sample>().Insert(sample, Stop);
        (await here.Count(x => x.UserId == "u1", Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task Says_that_another_program_holds_it()
    {
        var folder = await Filled();
        using (var browser = new SqliteConnection($"Data Source={Path.Combine(folder, "jams.db")};Pooling=False"))
        {
            browser.Open();
            using var hold = browser.CreateCommand();
            hold.CommandText = "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE";
            hold.ExecuteNonQuery();
            await using var store = new Store(folder: folder) { KeepFolder = true };
            (await Should.ThrowAsync<StorageUnavailable>(() => store.Started())).Message.ShouldBe(SqliteFaults.Busy);
        }
        await using var again = await new Store(folder: folder).Started();
        (await again.Documents<Sample>().Count(_ => true, Stop)).ShouldBe(500);
    }

    [Fact]
    public async Task Lets_one_server_in_and_verbs_beside_it()
    {
        await using var server = await new Store(options => options.Exclusive = true).Started();
        await using (var second = new Store(options => options.Exclusive = true, server.Folder) { KeepFolder = true })
            (await Should.ThrowAsync<StorageUnavailable>(() => second.Started())).Message.ShouldContain("Another JAMS server uses the data folder");
        await using (var verb = await new Store(folder: server.Folder) { KeepFolder = true }.Started())
            (await verb.Documents<Sample>().Insert(Sample.Of("u1", "from the verb").Keeping("s"), Stop)).IsOk.ShouldBeTrue();
        (await server.Documents<Sample>().Find(new Query<Sample>(_ => true), Stop)).ShouldHaveSingleItem().Name.ShouldBe("from the verb");
    }

    [Fact]
    public async Task Says_that_the_folder_cannot_be_made()
    {
        var file = Path.GetTempFileName();
        await using (var store = new Store(folder: Path.Combine(file, "data")) { KeepFolder = true })
            (await Should.ThrowAsync<StorageUnavailable>(() => store.Started())).Message.ShouldContain("cannot be written");
        File.Delete(file);
    }

    [Fact]
    public async Task After_an_unclean_end_is_quick_and_complete()
    {
        var folder = await Filled(clean: false);
        new FileInfo(Path.Combine(folder, "jams.db-wal")).Length.ShouldBeGreaterThan(0);
        var clock = Stopwatch.StartNew();
        await using var store = await new Store(options => options.Exclusive = true, folder).Started();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        (await store.Documents<Sample>().Count(_ => true, Stop)).ShouldBe(500);
    }

    [Fact]
    public async Task Without_the_file_does_not_play_a_left_journal_into_a_new_one()
    {
        var folder = await Filled(clean: false);
        File.Delete(Path.Combine(folder, "jams.db"));
        await using var store = await new Store(options => options.MasterKey = null, folder).Started();
        (await store.Documents<Sample>().Count(_ => true, Stop)).ShouldBe(0);
        Directory.GetFiles(folder, "jams.db-wal.left-*").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_at_once_on_an_empty_folder_make_one_file()
    {
        await using var first = new Store();
        await using var second = new Store(folder: first.Folder) { KeepFolder = true };
        await Task.WhenAll(Task.Run(() => first.Get<IStore>().Open(Stop), Stop), Task.Run(() => second.Get<IStore>().Open(Stop), Stop));
        (await first.Documents<Chore>().Insert(Chore.Due("u1", "a", null), Stop)).IsOk.ShouldBeTrue();
        (await second.Documents<Chore>().Count(_ => true, Stop)).ShouldBe(1);
        Directory.GetFiles(first.Folder, "*.new*").ShouldBeEmpty();
    }

    private static void Damage(string file, string how)
    {
        var bytes = File.ReadAllBytes(file);
        switch (how)
        {
            case "nothing in it": bytes = []; break;
            case "text": bytes = [.. "These are my notes, not a database.\n"u8, .. bytes]; break;
            case "cut off": bytes = bytes[..(bytes.Length / 2)]; break;
            case "overwritten in the middle": Random.Shared.NextBytes(bytes.AsSpan(4096, bytes.Length - 4096)); break;
            case "of another program": bytes[68] = 7; break;
            default: bytes[63] = 99; break;
        }
        File.WriteAllBytes(file, bytes);
    }

    /// <summary>A folder with 500 documents in it, closed cleanly or as a crash leaves it.</summary>
    private static async Task<string> Filled(bool clean = true)
    {
        var store = await new Store { KeepFolder = true }.Started();
        await store.Documents<Sample>().InsertAll([.. Enumerable.Range(0, 500).Select(n => Sample.Of("u1", $"number {n}").Keeping("secret"))], Stop);
        if (clean)
        {
            await store.DisposeAsync();
            return store.Folder;
        }
        var copy = Directory.CreateTempSubdirectory("jams-test-").FullName;
        foreach (var file in Directory.GetFiles(store.Folder))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        store.KeepFolder = false;
        await store.DisposeAsync();
        return copy;
    }

    private static string Digest(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
}
