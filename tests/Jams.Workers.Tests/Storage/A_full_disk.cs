using System.Diagnostics;
using Jams.Domain.Storage;
using Jams.Workers.Storage;
using Jams.Workers.Storage.Sqlite;

namespace Jams.Workers.Tests.Storage;

public sealed class A_full_disk
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Refuses_writes_changes_nothing_and_is_forgotten_when_space_returns()
    {
        await using var store = await new Store().Started();
        var samples = store.Documents<Sample>();
        var first = Sample.Of("u1", "first").Keeping("s");
        await samples.Insert(first, Stop);
        await Limit(store, pages: "page_count + 2");

        var big = new string('x', 200_000);
        (await Should.ThrowAsync<StorageUnavailable>(() => samples.Insert(Sample.Of("u1", big), Stop))).Message.ShouldStartWith("The disk is full. Nothing was changed.");
        (await Should.ThrowAsync<StorageUnavailable>(() => samples.Replace(first.Named(big), Stop))).Message.ShouldStartWith("The disk is full.");
        using var content = new MemoryStream(new byte[1_000_000]);
        await Should.ThrowAsync<StorageUnavailable>(() => store.Get<IFiles>().Put("u1", content, long.MaxValue, Stop));
        // Reading goes on, and so does what fits.
        (await samples.Get(first.Id, Stop))!.Name.ShouldBe("first");
        (await samples.Count(_ => true, Stop)).ShouldBe(1);

        await Limit(store, pages: "1000000");
        first.Version.ShouldBe(1);
        (await samples.Replace(first, Stop)).IsOk.ShouldBeTrue();
        (await store.Get<IStore>().Blobs.Ids(TimeProvider.System.GetUtcNow().AddDays(1), Stop).ToListAsync(Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Fails_all_writes_that_share_the_commit_and_acknowledges_none()
    {
        await using var store = await new Store().Started();
        var samples = store.Documents<Sample>();
        await samples.Insert(Sample.Of("u1").Keeping("s"), Stop);
        await Limit(store, pages: "page_count + 30");
        var writes = Enumerable.Range(0, 100).Select(n => Sample.Of("u1", new string('x', 10_000))).ToList();
        var outcomes = await Task.WhenAll(writes.Select(async sample =>
        {
            try
            {
                return (await samples.Insert(sample, Stop)).IsOk ? sample.Id : null;
            }
            catch (StorageUnavailable)
            {
                return null;
            }
        }));
        outcomes.ShouldContain((string?)null);
        var acknowledged = outcomes.OfType<string>().ToHashSet();
        var stored = (await samples.Find(new Query<Sample>(x => x.Name != ""), Stop)).Select(x => x.Id).ToHashSet();
        stored.SetEquals(acknowledged).ShouldBeTrue();
    }

    [Fact]
    public async Task Is_named_at_the_first_start_and_the_next_start_works()
    {
        var disk = Directory.CreateTempSubdirectory("jams-disk-").FullName;
        if (!OperatingSystem.IsLinux() || Shell("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk) != 0)
            Assert.Skip("A small disk cannot be mounted here (that needs root on Linux).");
        try
        {
            var ballast = Path.Combine(disk, "ballast");
            await File.WriteAllBytesAsync(ballast, new byte[200 * 1024], Stop);
            await using (var store = new Store(folder: Path.Combine(disk, "data")) { KeepFolder = true })
                (await Should.ThrowAsync<StorageUnavailable>(() => store.Started())).Message.ShouldContain("disk is full");
            Shell("mount", "-o", "remount,size=20m", disk).ShouldBe(0);
            await using (var store = await new Store(folder: Path.Combine(disk, "data")) { KeepFolder = true }.Started())
                (await store.Documents<Sample>().Insert(Sample.Of("u1").Keeping("s"), Stop)).IsOk.ShouldBeTrue();
        }
        finally
        {
            Shell("umount", disk);
        }
    }

    private static int Shell(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>What SQLite reports when the disk has no room for another page.</summary>
    private static Task<long> Limit(Store store, string pages) => store.Get<SqliteStore>().Write(
        link =>
        {
            var most = pages.StartsWith("page_count", StringComparison.Ordinal) ? link.Number("PRAGMA page_count") + int.Parse(pages.Split('+')[1], null) : long.Parse(pages, null);
            return link.Number($"PRAGMA max_page_count={most}");
        },
        Stop);
}
