using Jams.Domain.Storage;

namespace Jams.Workers.Tests.Storage;

public abstract partial class StorageContract
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 29, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Each_piece_of_due_work_is_claimed_once_however_many_ask()
    {
        await using var store = await Fresh();
        var chores = store.Documents<Chore>();
        await chores.InsertAll([.. Enumerable.Range(0, 40).Select(n => Chore.Due("u1", "mail", Noon.AddSeconds(-n)))], Stop);
        var claims = store.Get<IClaims<Chore>>();
        var claimed = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Task.Run(() => claims.Claim(_ => true, Noon, Minute, Stop))));
        var ids = claimed.Where(chore => chore is not null).Select(chore => chore!.Id).ToList();
        ids.Count.ShouldBe(40);
        ids.Distinct().Count().ShouldBe(40);
    }

    [Fact]
    public async Task The_earliest_due_that_matches_is_claimed_first()
    {
        await using var store = await Fresh();
        var chores = store.Documents<Chore>();
        await chores.InsertAll(
        [
            Chore.Due("u1", "later", Noon.AddMinutes(-1)), Chore.Due("u1", "earlier", Noon.AddMinutes(-2)), Chore.Due("u1", "other", Noon.AddMinutes(-3)),
            Chore.Due("u1", "future", Noon.AddTicks(1)), Chore.Due("u1", "never", null),
        ], Stop);
        var claims = store.Get<IClaims<Chore>>();
        (await claims.Claim(x => x.Kind != "other", Noon, Minute, Stop))!.Kind.ShouldBe("earlier");
        (await claims.Claim(x => x.Kind != "other", Noon, Minute, Stop))!.Kind.ShouldBe("later");
        (await claims.Claim(x => x.Kind != "other", Noon, Minute, Stop)).ShouldBeNull();
        (await claims.Claim(x => x.Kind == "other" && x.UserId == "u2", Noon, Minute, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_lease_that_runs_out_is_claimed_again_and_the_late_worker_is_refused()
    {
        await using var store = await Fresh();
        var chores = store.Documents<Chore>();
        await chores.Insert(Chore.Due("u1", "mail", Noon), Stop);
        var claims = store.Get<IClaims<Chore>>();
        var slow = (await claims.Claim(_ => true, Noon, Minute, Stop))!;
        (slow.Attempts, slow.LeaseUntil, slow.Version).ShouldBe((1, Noon + Minute, 2));
        (await claims.Claim(_ => true, Noon + Minute - TimeSpan.FromTicks(1), Minute, Stop)).ShouldBeNull();
        var next = (await claims.Claim(_ => true, Noon + Minute, Minute, Stop))!;
        next.Attempts.ShouldBe(2);
        slow.Done();
        (await chores.Replace(slow, Stop)).Failure.ShouldBe(StorageFailures.Stale);
        next.Done();
        (await chores.Replace(next, Stop)).IsOk.ShouldBeTrue();
        (await claims.Claim(_ => true, Noon.AddDays(1), Minute, Stop)).ShouldBeNull();
    }
}
