using CsCheck;
using Jams.Domain.Storage;
using Jams.Workers.Storage;
using Jams.Workers.Storage.Backup;

namespace Jams.Workers.Tests.Storage;

public sealed class Copying_a_store(MongoServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_sqlite_to_mongo_and_back_loses_nothing_and_needs_no_key()
    {
        var documents = Randoms.Document.Array[60].Single();
        string first, file, key;
        await using (var store = await new Store { KeepFolder = true }.Started())
        {
            (first, file) = (store.Folder, await Backing_up.Fill(store, 450));
            await store.Documents<Sample>().InsertAll(documents, Stop);
            await store.Documents<Chore>().Insert(Chore.Due("u1", "mail", DateTimeOffset.UnixEpoch), Stop);
            await store.Get<IClaims<Chore>>().Claim(_ => true, DateTimeOffset.UnixEpoch, TimeSpan.FromMinutes(1), Stop);
            key = await File.ReadAllTextAsync(Path.Combine(first, "master.key"), Stop);
        }
        var mongo = await server.Fresh();
        var second = Directory.CreateTempSubdirectory("jams-test-").FullName;
        await using var copier = new Store();
        var copy = copier.Get<CopyStorage>();

        var there = (await copy.Run(first, mongo, Stop)).Value;
        there.Files.ShouldBe(1);
        (await copy.Run(mongo, second, Stop)).Value.ShouldBe(there);
        (await copy.Run(first, mongo, Stop)).Failure!.Sentence.ShouldBe(BackupFailures.NotEmpty("").Sentence);
        (await copy.Run(first, second, Stop)).Failure!.Sentence.ShouldBe(BackupFailures.NotEmpty("").Sentence);
        (await copy.Run(Path.Combine(first, "nothing"), mongo, Stop)).Failure!.Sentence.ShouldBe(BackupFailures.NoStore("").Sentence);

        await File.WriteAllTextAsync(Path.Combine(second, "master.key"), key, Stop);
        await using (var back = await new Store(folder: second).Started())
        {
            foreach (var document in documents)
                (await back.Documents<Sample>().Get(document.Id, Stop)).ShouldBeEquivalentTo(document);
            (await back.Documents<Sample>().Find(new Query<Sample>(x => x.Name == "number 3"), Stop)).ShouldHaveSingleItem().Secret.ShouldBe("very secret 3");
            (await back.Documents<Chore>().Find(new Query<Chore>(_ => true), Stop)).ShouldHaveSingleItem().Attempts.ShouldBe(1);
            await using var content = (await back.Get<IFiles>().Open("u1", file, Stop)).ShouldNotBeNull();
            content.ReadByte().ShouldBe(42);
        }
        await MongoServer.Drop(mongo);
        Directory.Delete(first, recursive: true);
    }

    [Fact]
    public async Task Mongo_is_backed_up_into_the_same_kind_of_file_and_restored_from_it()
    {
        var (one, two) = (await server.Fresh(), await server.Fresh());
        await using var store = await new Store(options => options.MongoConnection = one) { Ended = () => MongoServer.Drop(one) }.Started();
        await Backing_up.Fill(store, 30);
        var backup = Path.Combine(store.Folder, "mongo.backup");
        (await store.Get<BackupStorage>().Run(backup, Stop)).Value.Files.ShouldBe(1);

        await using (var closed = new Store(options => options.MongoConnection = two, store.Folder) { KeepFolder = true })
            (await closed.Get<RestoreStorage>().Run(backup, Stop)).Value.Files.ShouldBe(1);
        await using var other = await new Store(options => options.MongoConnection = two, store.Folder) { KeepFolder = true, Ended = () => MongoServer.Drop(two) }.Started();
        (await other.Documents<Sample>().Find(new Query<Sample>(x => x.Name == "number 3"), Stop)).ShouldHaveSingleItem().Secret.ShouldBe("very secret 3");
    }

    [Fact]
    public async Task Is_refused_while_the_server_of_the_folder_runs()
    {
        await using var running = await new Store(options => options.Exclusive = true).Started();
        await using var copier = new Store();
        await Should.ThrowAsync<StorageUnavailable>(() => copier.Get<CopyStorage>().Run(running.Folder, Path.Combine(copier.Folder, "other"), Stop));
    }
}
