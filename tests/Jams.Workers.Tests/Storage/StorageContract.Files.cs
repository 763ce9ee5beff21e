using System.Security.Cryptography;
using Jams.Domain.Security;
using Jams.Domain.Storage;
using Jams.Workers.Storage;

namespace Jams.Workers.Tests.Storage;

public abstract partial class StorageContract
{
    private const int Record = 64 * 1024;

    [Fact]
    public async Task Files_come_back_as_they_were_put()
    {
        await using var store = await Fresh();
        var files = store.Get<IFiles>();
        foreach (var size in new[] { 0, 1, Record - 1, Record, Record + 1, 3 * Record, (5 * Record) + 17 })
        {
            var bytes = RandomNumberGenerator.GetBytes(size);
            using var content = new Dribble(bytes);
            var put = (await files.Put("u1", content, size, Stop)).Value;
            put.Size.ShouldBe(size);
            put.Digest.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Convert.ToHexStringLower(SHA256.HashData(await ReadAll(await files.Open("u1", put.Id, Stop)))).ShouldBe(put.Digest);
        }
    }

    [Fact]
    public async Task A_file_belongs_to_one_owner()
    {
        await using var store = await Fresh();
        var files = store.Get<IFiles>();
        var mine = await Put(files, "u1", 10);
        var theirs = await Put(files, "u2", 10);
        (await files.Open("u2", mine, Stop)).ShouldBeNull();
        (await files.Delete("u2", mine, Stop)).ShouldBeFalse();
        (await files.Delete("u1", mine, Stop)).ShouldBeTrue();
        (await files.Delete("u1", mine, Stop)).ShouldBeFalse();
        (await files.Open("u1", mine, Stop)).ShouldBeNull();
        await Put(files, "u1", 10);
        await Put(files, "u1", 10);
        (await files.DeleteAll("u1", Stop)).ShouldBe(2);
        (await files.Open("u2", theirs, Stop)).ShouldNotBeNull();
        (await Blobs(store)).ShouldBe([theirs]);
    }

    [Fact]
    public async Task Over_the_limit_nothing_stays()
    {
        await using var store = await Fresh();
        using var content = new MemoryStream(new byte[(3 * Record) + 1]);
        var put = await store.Get<IFiles>().Put("u1", content, 3 * Record, Stop);
        put.Failure!.Sentence.ShouldBe(FileFailures.TooLarge(0).Sentence);
        (await Blobs(store)).ShouldBeEmpty();
        (await store.Documents<SealedFile>().Count(_ => true, Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task A_broken_or_cancelled_upload_leaves_nothing()
    {
        await using var store = await Fresh();
        var files = store.Get<IFiles>();
        using var broken = new Dribble(new byte[5 * Record], () => throw new IOException("the wire broke"));
        await Should.ThrowAsync<IOException>(() => files.Put("u1", broken, long.MaxValue, Stop));
        using var cancel = new CancellationTokenSource();
        using var slow = new Dribble(new byte[5 * Record], cancel.Cancel);
        await Should.ThrowAsync<OperationCanceledException>(() => files.Put("u1", slow, long.MaxValue, cancel.Token));
        (await Blobs(store)).ShouldBeEmpty();
        (await store.Documents<SealedFile>().Count(_ => true, Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Damage_is_noticed_while_reading()
    {
        await using var store = await Fresh();
        var files = store.Get<IFiles>();
        var blobs = store.Get<IStore>().Blobs;
        Action<List<byte[]>>[] damages =
        [
            records => records.RemoveAt(3),
            records => (records[0], records[1]) = (records[1], records[0]),
            records => records[2][100] ^= 1,
            records => records[3] = [.. records[3], 0],
            records => records.Clear(),
        ];
        foreach (var damage in damages)
        {
            var id = await Put(files, "u1", (3 * Record) + 5);
            var records = await blobs.Read(id, Stop).ToListAsync(Stop);
            records.Count.ShouldBe(4);
            damage(records);
            await blobs.Delete(id, Stop);
            await blobs.Write(id, records.Select(record => (ReadOnlyMemory<byte>)record).ToAsyncEnumerable(), Stop);
            await Should.ThrowAsync<SealBroken>(async () => await ReadAll(await files.Open("u1", id, Stop)));
        }
    }

    private static async Task<string> Put(IFiles files, string owner, int size)
    {
        using var content = new MemoryStream(RandomNumberGenerator.GetBytes(size));
        return (await files.Put(owner, content, long.MaxValue, Stop)).Value.Id;
    }

    private static async Task<byte[]> ReadAll(Stream? stream)
    {
        await using var opened = stream.ShouldNotBeNull();
        using var all = new MemoryStream();
        await opened.CopyToAsync(all, Stop);
        return all.ToArray();
    }

    private static async Task<IReadOnlyList<string>> Blobs(Store store) =>
        await store.Get<IStore>().Blobs.Ids(TimeProvider.System.GetUtcNow().AddDays(1), Stop).ToListAsync(Stop);

    /// <summary>Gives its bytes in odd portions, as a network does; does something half way.</summary>
    private sealed class Dribble(byte[] bytes, Action? halfWay = null) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position > Length / 2)
                halfWay?.Invoke();
            return base.ReadAsync(buffer[..Math.Min(buffer.Length, 7919)], cancellationToken);
        }
    }
}
