using System.Text;
using Jams.Domain.Storage;
using Jams.Workers.Storage;
using Jams.Workers.Storage.Backup;
using Microsoft.Data.Sqlite;

namespace Jams.Workers.Tests.Storage;

public sealed class Backing_up
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_people_write_gives_one_moment_that_opens()
    {
        await using var store = await new Store(options => options.Exclusive = true).Started();
        var samples = store.Documents<Sample>();
        await Fill(store, 300);
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            // Always two at a time: a backup that shows one of them shows no single moment.
            for (var n = 0; !enough.IsCancellationRequested; n++)
                await samples.InsertAll([Sample.Of("u2", $"pair {n}"), Sample.Of("u2", $"pair {n}")], Stop);
            return true;
        }, Stop);
        var target = Path.Combine(store.Folder, "nightly.backup");
        var receipt = (await store.Get<BackupStorage>().Run(target, Stop)).Value;
        receipt = (await store.Get<BackupStorage>().Run(target, Stop)).Value;
        await enough.CancelAsync();
        await writing;

        receipt.Documents.ShouldBeGreaterThan(300);
        receipt.Files.ShouldBe(1);
        receipt.Size.ShouldBe(new FileInfo(target).Length);
        Directory.GetFiles(store.Folder, "*.partial*").ShouldBeEmpty();
        using var opened = new SqliteConnection($"Data Source={target};Mode=ReadOnly;Pooling=False");
        opened.Open();
        using var count = opened.CreateCommand();
        count.CommandText = "SELECT count(*) % 2 FROM sample WHERE json_extract(body, '$.userId')='u2'";
        count.ExecuteScalar().ShouldBe(0L);
        var text = await File.ReadAllBytesAsync(target, Stop);
        text.AsSpan().IndexOf("very secret"u8).ShouldBe(-1);
    }

    [Fact]
    public async Task And_restoring_brings_everything_back_and_keeps_what_was_there()
    {
        var (folder, backup, file) = await BackedUp();
        await using (var later = await new Store(folder: folder) { KeepFolder = true }.Started())
            await later.Documents<Sample>().DeleteAll(x => x.Name != "number 7", Stop);

        await using (var closed = new Store(folder: folder) { KeepFolder = true })
        {
            var restored = (await closed.Get<RestoreStorage>().Run(backup, Stop)).Value;
            (restored.Files, restored.OldKeptAs.ShouldNotBeNull()).ShouldBe((1, Directory.GetFiles(folder, "jams.db.before-restore-*").ShouldHaveSingleItem()));
        }
        await using var store = await new Store(folder: folder).Started();
        (await store.Documents<Sample>().Count(_ => true, Stop)).ShouldBe(40);
        (await store.Documents<Sample>().Find(new Query<Sample>(x => x.Name == "number 3"), Stop)).ShouldHaveSingleItem().Secret.ShouldBe("very secret 3");
        await using var content = (await store.Get<IFiles>().Open("u1", file, Stop)).ShouldNotBeNull();
        content.ReadByte().ShouldBe(42);
        var before = Path.Combine(folder, "old");
        Directory.CreateDirectory(before);
        File.Move(Directory.GetFiles(folder, "jams.db.before-restore-*").Single(), Path.Combine(before, "jams.db"));
        File.Copy(Path.Combine(folder, "master.key"), Path.Combine(before, "master.key"));
        await using var old = await new Store(folder: before) { KeepFolder = true }.Started();
        (await old.Documents<Sample>().Find(new Query<Sample>(_ => true), Stop)).ShouldHaveSingleItem().Secret.ShouldBe("very secret 7");
    }

    [Theory]
    [InlineData("cut off", "damaged or was cut off")]
    [InlineData("one letter changed", "damaged or was cut off")]
    [InlineData("a row deleted", "damaged or was cut off")]
    [InlineData("text", "not a backup made by JAMS")]
    [InlineData("empty", "damaged or was cut off")]
    [InlineData("a plain database", "not a backup made by JAMS")]
    [InlineData("newer", "newer JAMS")]
    [InlineData("gone", "There is no file")]
    [InlineData("of another key", "another master key")]
    public async Task Restoring_a_bad_backup_is_refused_by_name_and_leaves_the_old_data_alone(string damage, string said)
    {
        var (folder, backup, _) = await BackedUp();
        Damage(backup, damage);
        if (damage == "of another key")
            await File.WriteAllTextAsync(Path.Combine(folder, "master.key"), Convert.ToBase64String(new byte[32]), Stop);
        await using (var closed = new Store(folder: folder) { KeepFolder = true })
            (await closed.Get<RestoreStorage>().Run(backup, Stop)).Failure.ShouldNotBeNull().ToString().ShouldContain(said);
        Directory.GetFiles(folder, "*.new*").ShouldBeEmpty();
        Directory.GetFiles(folder, "*.before-restore*").ShouldBeEmpty();
        if (damage != "of another key")
            await using (var store = await new Store(folder: folder) { KeepFolder = true }.Started())
                (await store.Documents<Sample>().Count(_ => true, Stop)).ShouldBe(40);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Restoring_is_refused_while_a_server_runs()
    {
        var (folder, backup, _) = await BackedUp();
        await using (var server = await new Store(options => options.Exclusive = true, folder) { KeepFolder = true }.Started())
        await using (var closed = new Store(folder: folder) { KeepFolder = true })
            (await Should.ThrowAsync<StorageUnavailable>(() => closed.Get<RestoreStorage>().Run(backup, Stop))).Message.ShouldContain("JAMS is running");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_damaged_database_can_be_replaced_by_a_backup()
    {
        var (folder, backup, _) = await BackedUp();
        await File.WriteAllTextAsync(Path.Combine(folder, "jams.db"), "ruined", Stop);
        await using (var closed = new Store(folder: folder) { KeepFolder = true })
            (await closed.Get<RestoreStorage>().Run(backup, Stop)).IsOk.ShouldBeTrue();
        await using var store = await new Store(folder: folder).Started();
        (await store.Documents<Sample>().Count(_ => true, Stop)).ShouldBe(40);
        (await File.ReadAllTextAsync(Directory.GetFiles(folder, "jams.db.before-restore-*").Single(), Stop)).ShouldBe("ruined");
    }

    [Fact]
    public async Task Never_overwrites_what_is_no_backup()
    {
        await using var store = await new Store().Started();
        (await store.Get<BackupStorage>().Run(Path.Combine(store.Folder, "jams.db"), Stop)).Failure!.Sentence.ShouldBe(BackupFailures.InTheWay("").Sentence);
        (await store.Get<BackupStorage>().Run(Path.Combine(store.Folder, "master.key"), Stop)).Failure!.Sentence.ShouldBe(BackupFailures.InTheWay("").Sentence);
        (await store.Get<BackupStorage>().Run(Path.Combine(store.Folder, "no", "such", "folder"), Stop)).IsOk.ShouldBeFalse();
    }

    internal static async Task<string> Fill(Store store, int documents)
    {
        await store.Documents<Sample>().InsertAll([.. Enumerable.Range(0, documents).Select(n => Sample.Of("u1", $"number {n}").Keeping($"very secret {n}"))], Stop);
        using var content = new MemoryStream([42, .. new byte[200_000]]);
        return (await store.Get<IFiles>().Put("u1", content, long.MaxValue, Stop)).Value.Id;
    }

    private static async Task<(string Folder, string Backup, string File)> BackedUp()
    {
        await using var store = await new Store { KeepFolder = true }.Started();
        var file = await Fill(store, 40);
        var backup = Path.Combine(store.Folder, "my.backup");
        (await store.Get<BackupStorage>().Run(backup, Stop)).IsOk.ShouldBeTrue();
        return (store.Folder, backup, file);
    }

    private static void Damage(string backup, string how)
    {
        var bytes = File.ReadAllBytes(backup);
        switch (how)
        {
            case "cut off": File.WriteAllBytes(backup, bytes[..^5000]); break;
            case "one letter changed":
                bytes[bytes.AsSpan().IndexOf("number 17"u8)] ^= 1;
                File.WriteAllBytes(backup, bytes);
                break;
            case "a row deleted": Run(backup, "DELETE FROM sample WHERE json_extract(body, '$.name')='number 17'"); break;
            case "text": File.WriteAllBytes(backup, Encoding.UTF8.GetBytes(new string('x', 5000))); break;
            case "empty": File.WriteAllBytes(backup, []); break;
            case "a plain database": Run(backup, "DROP TABLE jams_backup"); break;
            case "newer": Run(backup, "UPDATE jams_backup SET count=99 WHERE name=''"); break;
            case "gone": File.Delete(backup); break;
        }
    }

    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
