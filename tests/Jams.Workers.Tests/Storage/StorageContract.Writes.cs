using Jams.Domain.Storage;

namespace Jams.Workers.Tests.Storage;

public abstract partial class StorageContract
{
    [Fact]
    public async Task Of_twenty_who_replace_the_same_version_one_wins()
    {
        await using var store = await Fresh();
        var samples = store.Documents<Sample>();
        var sample = Sample.Of("u1", "first");
        await samples.Insert(sample, Stop);
        sample.Version.ShouldBe(1);
        var copies = await Task.WhenAll(Enumerable.Range(0, 20).Select(async n => (await samples.Get(sample.Id, Stop))!.Named($"by {n}")));
        var outcomes = await Task.WhenAll(copies.Select(copy => samples.Replace(copy, Stop)));
        outcomes.Count(outcome => outcome.IsOk).ShouldBe(1);
        outcomes.Where(outcome => !outcome.IsOk).ShouldAllBe(outcome => outcome.Failure == StorageFailures.Stale);
        var winner = copies[Array.FindIndex(outcomes, outcome => outcome.IsOk)];
        winner.Version.ShouldBe(2);
        var stored = (await samples.Get(sample.Id, Stop))!;
        (stored.Name, stored.Version).ShouldBe((winner.Name, 2));
        (await samples.Replace(stored.Named("again"), Stop)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_gone_cannot_be_replaced()
    {
        await using var store = await Fresh();
        var samples = store.Documents<Sample>();
        var sample = Sample.Of("u1");
        await samples.Insert(sample, Stop);
        (await samples.Delete(sample.Id, Stop)).ShouldBeTrue();
        (await samples.Delete(sample.Id, Stop)).ShouldBeFalse();
        (await samples.Replace(sample, Stop)).Failure.ShouldBe(StorageFailures.Stale);
        (await samples.Get(sample.Id, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Unique_values_are_unique_among_those_that_are_not_null()
    {
        await using var store = await Fresh();
        var samples = store.Documents<Sample>();
        var first = Sample.Of("u1").Slugged("a");
        (await samples.Insert(first, Stop)).IsOk.ShouldBeTrue();
        (await samples.Insert(first, Stop)).Failure.ShouldBe(StorageFailures.Duplicate);
        (await samples.Insert(Sample.Of("u1").Slugged("a"), Stop)).Failure.ShouldBe(StorageFailures.Duplicate);
        (await samples.Insert(Sample.Of("u2").Slugged("a"), Stop)).IsOk.ShouldBeTrue();
        (await samples.Insert(Sample.Of("u1").Slugged(null), Stop)).IsOk.ShouldBeTrue();
        var other = Sample.Of("u1").Slugged(null);
        (await samples.Insert(other, Stop)).IsOk.ShouldBeTrue();
        (await samples.Replace(other.Slugged("a"), Stop)).Failure.ShouldBe(StorageFailures.Duplicate);
        (await samples.Replace(other.Slugged("b"), Stop)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Of_parallel_inserts_of_one_unique_value_one_wins()
    {
        await using var store = await Fresh();
        var samples = store.Documents<Sample>();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => samples.Insert(Sample.Of("u1").Slugged("same"), Stop))));
        outcomes.Count(outcome => outcome.IsOk).ShouldBe(1);
        (await samples.Count(x => x.Slug == "same", Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task An_import_stops_at_the_first_that_is_taken_and_keeps_those_before()
    {
        await using var store = await Fresh();
        var samples = store.Documents<Sample>();
        var documents = Enumerable.Range(0, 700).Select(n => Sample.Of("u1").Slugged(n is 600 ? "5" : $"{n}")).ToList();
        (await samples.InsertAll(documents, Stop)).Failure.ShouldBe(StorageFailures.Duplicate);
        (await samples.Count(_ => true, Stop)).ShouldBe(600);
        documents.Take(600).ShouldAllBe(document => document.Version == 1);
        documents.Skip(600).ShouldAllBe(document => document.Version == 0);
    }

    [Fact]
    public async Task All_that_match_are_deleted_and_counted()
    {
        await using var store = await Fresh();
        var samples = store.Documents<Sample>();
        await samples.InsertAll([.. Enumerable.Range(0, 30).Select(n => Sample.Of("u1", n % 3 == 0 ? "fizz" : "no"))], Stop);
        (await samples.DeleteAll(x => x.Name == "fizz", Stop)).ShouldBe(10);
        (await samples.DeleteAll(x => x.Name == "fizz", Stop)).ShouldBe(0);
        (await samples.Count(_ => true, Stop)).ShouldBe(20);
    }

    [Fact]
    public async Task A_cancelled_call_ends_as_cancelled()
    {
        await using var store = await Fresh();
        var samples = store.Documents<Sample>();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => samples.Get("x", cancelled.Token));
        await Should.ThrowAsync<OperationCanceledException>(() => samples.Find(new Query<Sample>(_ => true), cancelled.Token));
        await Should.ThrowAsync<OperationCanceledException>(() => samples.Insert(Sample.Of("u1"), cancelled.Token));
        (await samples.Count(_ => true, Stop)).ShouldBe(0);
    }
}
