using CsCheck;
using Jams.Domain.Storage;

namespace Jams.Workers.Tests.Storage;

public abstract partial class StorageContract
{
    [Fact]
    public async Task A_count_follows_every_write()
    {
        await using var store = await Fresh();
        var samples = store.Documents<Sample>();
        Task<long> Count() => samples.Count(x => x.UserId == "counted" && x.Name == "open", Stop);
        (await Count()).ShouldBe(0);
        var sample = Sample.Of("counted", "open");
        await samples.Insert(sample, Stop);
        (await Count()).ShouldBe(1);
        (await Count()).ShouldBe(1);
        (await samples.Count(x => x.UserId == "somebody else" && x.Name == "open", Stop)).ShouldBe(0);
        await samples.Replace(sample.Named("closed"), Stop);
        (await Count()).ShouldBe(0);
        await samples.Replace(sample.Named("open"), Stop);
        (await Count()).ShouldBe(1);
        await samples.Delete(sample.Id, Stop);
        (await Count()).ShouldBe(0);
    }

    [Fact]
    public async Task Random_queries_agree_with_the_compiled_expression_over_a_list()
    {
        await using var store = await Fresh();
        var samples = store.Documents<Sample>();
        var documents = Randoms.Document.Array[120].Single();
        (await samples.InsertAll(documents, Stop)).IsOk.ShouldBeTrue();
        var oracle = new Oracle<Sample>(documents);
        await Randoms.Query.SampleAsync(
            async query =>
            {
                var expected = oracle.Find(query);
                var found = await samples.Find(query, Stop);
                found.Select(x => x.Id).ShouldBe(expected);
                if (query is { Skipped: 0, Limit: null })
                    (await samples.Count(query.Filter, Stop)).ShouldBe(expected.Count);
            },
            iter: 500, threads: 1, print: query => $"{query.Filter} order {string.Join(", ", query.Order)} skip {query.Skipped} take {query.Limit}");
    }

    [Fact]
    public async Task Documents_come_back_as_they_were_stored()
    {
        await using var store = await Fresh();
        var samples = store.Documents<Sample>();
        foreach (var document in Randoms.Document.Array[100].Single())
        {
            (await samples.Insert(document, Stop)).IsOk.ShouldBeTrue();
            var read = await samples.Get(document.Id, Stop);
            read.ShouldBeEquivalentTo(document);
        }
    }

    [Fact]
    public async Task Filters_and_orders_outside_the_stated_set_are_refused()
    {
        await using var store = await Fresh();
        var samples = store.Documents<Sample>();
        await Should.ThrowAsync<NotSupportedException>(() => samples.Find(new Query<Sample>(x => x.Secret == "a"), Stop));
        await Should.ThrowAsync<NotSupportedException>(() => samples.Count(x => x.Amount > 3, Stop));
        await Should.ThrowAsync<NotSupportedException>(() => samples.DeleteAll(x => x.Name == x.Note, Stop));
        await Should.ThrowAsync<NotSupportedException>(() => samples.Find(new Query<Sample>(_ => true).By(x => x.Amount), Stop));
        await Should.ThrowAsync<NotSupportedException>(() => samples.Find(new Query<Sample>(_ => true).By(x => x.Mood), Stop));
        await Should.ThrowAsync<NotSupportedException>(() => samples.Find(new Query<Sample>(_ => true).By(x => x.Pin), Stop));
        await Should.ThrowAsync<NotSupportedException>(() => samples.Find(new Query<Sample>(_ => true).By(x => x.Tags), Stop));
    }

    [Fact]
    public async Task One_person_never_sees_the_documents_of_another()
    {
        await using var store = await Fresh();
        var owned = store.Get<Owned<Sample>>();
        var mine = Sample.Of("u1", "mine");
        var theirs = Sample.Of("u2", "theirs");
        await owned.Insert("u1", mine, Stop);
        await owned.Insert("u2", theirs, Stop);
        (await owned.Get("u1", theirs.Id, Stop)).ShouldBeNull();
        (await owned.Find("u1", x => x.Name == "mine" || x.Name == "theirs", Stop)).ShouldHaveSingleItem().Id.ShouldBe(mine.Id);
        (await owned.Count("u1", _ => true, Stop)).ShouldBe(1);
        (await owned.Delete("u1", theirs.Id, Stop)).ShouldBeFalse();
        (await owned.DeleteAll("u1", _ => true, Stop)).ShouldBe(1);
        (await owned.Get("u2", theirs.Id, Stop)).ShouldNotBeNull();
    }
}
