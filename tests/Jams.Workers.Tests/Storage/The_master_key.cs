using System.Security.Cryptography;
using Jams.Domain.Security;
using Jams.Domain.Storage;
using Jams.Workers.Storage;

namespace Jams.Workers.Tests.Storage;

public sealed class The_master_key
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_made_on_the_first_start_for_its_owner_only()
    {
        await using var store = await new Store().Started();
        var file = Path.Combine(store.Folder, "master.key");
        Convert.FromBase64String((await File.ReadAllTextAsync(file, Stop)).Trim()).Length.ShouldBe(32);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task From_the_environment_needs_no_file()
    {
        await using var store = await new Store(options => options.MasterKey = NewKey()).Started();
        File.Exists(Path.Combine(store.Folder, "master.key")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("too short")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==")]
    public async Task That_is_not_32_bytes_in_base64_is_refused(string given)
    {
        await using var store = new Store(options => options.MasterKey = given);
        (await Should.ThrowAsync<StorageUnavailable>(() => store.Started())).Message.ShouldContain("32 bytes in base64");
    }

    [Fact]
    public async Task That_is_wrong_or_missing_is_refused_and_nothing_is_rewritten()
    {
        var key = NewKey();
        var folder = await Filled(key);
        var file = Path.Combine(folder, "jams.db");
        var before = Digest(file);

        await Refused(folder, NewKey(), "is not the one");
        await Refused(folder, null, "The master key is missing");

        File.Exists(Path.Combine(folder, "master.key")).ShouldBeFalse();
        Digest(file).ShouldBe(before);
        await Reads(folder, key, null);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Is_changed_by_giving_the_one_before_once()
    {
        var (old, fresh) = (NewKey(), NewKey());
        var folder = await Filled(old);
        await Reads(folder, fresh, $"{NewKey()}, {old}");
        await Reads(folder, fresh, null);
        await Refused(folder, old, "is not the one");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Does_not_let_secrets_of_the_key_ring_lie_open()
    {
        await using var store = await new Store().Started();
        await store.Documents<Sample>().Insert(Sample.Of("u1").Keeping("s"), Stop);
        var ring = (await store.Documents<RingKey>().Find(new Query<RingKey>(_ => true), Stop)).ShouldHaveSingleItem();
        ring.Xml.ShouldContain("wrappedByMasterKey");
        ring.Xml.ShouldNotContain("<masterKey");
        var age = System.Xml.Linq.XElement.Parse(ring.Xml);
        (DateTimeOffset.Parse(age.Element("expirationDate")!.Value, null) - DateTimeOffset.Parse(age.Element("creationDate")!.Value, null)).TotalDays.ShouldBe(90, 0.01);
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private static async Task<string> Filled(string key)
    {
        await using var store = await new Store(options => options.MasterKey = key) { KeepFolder = true }.Started();
        await store.Documents<Sample>().Insert(Sample.Of("u1", "mine").Keeping("sealed"), Stop);
        return store.Folder;
    }

    private static async Task Refused(string folder, string? key, string said)
    {
        await using var store = new Store(options => options.MasterKey = key, folder) { KeepFolder = true };
        var refusal = await Should.ThrowAsync<StorageUnavailable>(() => store.Started());
        refusal.Message.ShouldContain(said);
        refusal.Message.ShouldContain("Nothing was changed");
    }

    private static async Task Reads(string folder, string key, string? previous)
    {
        await using var store = await new Store(
            options =>
            {
                options.MasterKey = key;
                options.PreviousMasterKeys = previous;
            },
            folder) { KeepFolder = true }.Started();
        (await store.Documents<Sample>().Find(new Query<Sample>(_ => true), Stop)).ShouldHaveSingleItem().Secret.ShouldBe("sealed");
    }

    private static string Digest(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
}
