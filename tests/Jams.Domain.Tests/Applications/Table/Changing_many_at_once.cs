using Jams.Domain.Applications;
using Jams.Domain.Applications.Table;

namespace Jams.Domain.Tests.Applications.Table;

public sealed class Changing_many_at_once : IAsyncLifetime
{
    private Desk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await Desk.Open();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Moves_them_to_the_top_of_a_column_and_back()
    {
        await _desk.Added("Already there", kind: StageKind.Applied);
        var (one, two) = (await _desk.Added("One"), await _desk.Added("Two"));

        var moved = await Do(new Selection([one.Id, two.Id], null), new ManyChange(BulkAct.Move, (await _desk.Stage(StageKind.Applied)).Id));

        (moved.Changed, moved.Same).ShouldBe((2, 0));
        (await _desk.Column(StageKind.Applied)).Count.ShouldBe(3);
        (await _desk.Column(StageKind.Applied))[2].ShouldBe("Already there");
        (await _desk.Timeline(one))[^1].Move.ShouldNotBeNull();
        (await _desk.Again(one)).AppliedOn.ShouldBe(_desk.Today);

        var undone = (await _desk.Get<UndoMany>().Run(Desk.Ines, moved.UndoId!)).Value;

        undone.Changed.ShouldBe(2);
        (await _desk.Again(one)).Kind.ShouldBe(StageKind.Saved);
        (await _desk.Again(one)).AppliedOn.ShouldBeNull();
        (await _desk.Get<UndoMany>().Run(Desk.Ines, moved.UndoId!)).Failure.ShouldBe(BulkFailures.Gone);
    }

    [Fact]
    public async Task Undoing_leaves_what_moved_on()
    {
        var (one, two) = (await _desk.Added("One"), await _desk.Added("Two"));
        var moved = await Do(new Selection([one.Id, two.Id], null), new ManyChange(BulkAct.Move, (await _desk.Stage(StageKind.Applied)).Id));
        await _desk.Moved(await _desk.Again(one), StageKind.Offer);

        var undone = (await _desk.Get<UndoMany>().Run(Desk.Ines, moved.UndoId!)).Value;

        (undone.Changed, undone.Same).ShouldBe((1, 1));
        (await _desk.Again(one)).Kind.ShouldBe(StageKind.Offer);
    }

    [Fact]
    public async Task Archives_everything_that_matches_and_brings_it_back()
    {
        await _desk.Added("One", details: new ApplicationDetails { Tags = ["old"] });
        await _desk.Added("Two", details: new ApplicationDetails { Tags = ["old"] });
        await _desk.Added("Three");
        await _desk.Added("Four", details: new ApplicationDetails { Tags = ["old"] }, user: Desk.Somebody);

        var archived = await Do(new Selection([], new ApplicationFilter { Tag = "old" }), new ManyChange(BulkAct.Archive));

        archived.Changed.ShouldBe(2);
        (await _desk.Column(StageKind.Saved)).ShouldBe(["Three"]);
        (await _desk.Get<UndoMany>().Run(Desk.Ines, archived.UndoId!)).Value.Changed.ShouldBe(2);
        (await _desk.Column(StageKind.Saved)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Adds_and_removes_tags_only_where_that_changes_something()
    {
        var one = await _desk.Added("One", details: new ApplicationDetails { Tags = ["Hamburg"] });
        var two = await _desk.Added("Two");

        var tagged = await Do(new Selection([one.Id, two.Id], null), new ManyChange(BulkAct.AddTag, Tag: "hamburg"));

        (tagged.Changed, tagged.Same).ShouldBe((1, 1));
        (await _desk.Get<UndoMany>().Run(Desk.Ines, tagged.UndoId!)).Value.Changed.ShouldBe(1);
        (await _desk.Again(one)).Tags.ShouldBe(["Hamburg"]);
        (await _desk.Again(two)).Tags.ShouldBeEmpty();
        (await Do(new Selection([one.Id, two.Id], null), new ManyChange(BulkAct.RemoveTag, Tag: "hamburg"))).Changed.ShouldBe(1);
        (await _desk.Again(one)).Tags.ShouldBeEmpty();
    }

    [Fact]
    public async Task Deletes_with_everything_that_belongs_to_them()
    {
        var one = await _desk.Added("One");
        await _desk.Added("Two");

        var deleted = await Do(new Selection([one.Id], null), new ManyChange(BulkAct.Delete));

        (deleted.Changed, deleted.UndoId).ShouldBe((1, null));
        (await _desk.Timeline(one)).ShouldBeEmpty();
        (await _desk.Column(StageKind.Saved)).ShouldBe(["Two"]);
    }

    [Fact]
    public async Task Touches_nothing_of_somebody_else()
    {
        var theirs = await _desk.Added("Theirs", user: Desk.Somebody);

        var done = await _desk.Get<ChangeMany>().Run(Desk.Ines, new Selection([theirs.Id], null), new ManyChange(BulkAct.Delete), _desk.Today);

        done.Failure.ShouldBe(BulkFailures.Nothing);
        (await _desk.Again(theirs)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Refuses_without_a_stage_or_a_tag()
    {
        var one = await _desk.Added("One");
        var selection = new Selection([one.Id], null);

        (await _desk.Get<ChangeMany>().Run(Desk.Ines, selection, new ManyChange(BulkAct.Move, "nowhere"), _desk.Today)).Failure.ShouldBe(StageFailures.NotFound);
        (await _desk.Get<ChangeMany>().Run(Desk.Ines, selection, new ManyChange(BulkAct.AddTag, Tag: " "), _desk.Today)).Failure.ShouldBe(BulkFailures.NoTag);
    }

    [Fact]
    public async Task Keeps_only_the_latest_few_for_undoing()
    {
        var one = await _desk.Added("One");
        for (var i = 0; i < 8; i++)
            await Do(new Selection([one.Id], null), new ManyChange(BulkAct.AddTag, Tag: $"tag{i}"));

        (await _desk.All<BulkChange>().Count(Desk.Ines, x => true)).ShouldBe(BulkChange.Kept);
    }

    private async Task<ManyChanged> Do(Selection selection, ManyChange change)
    {
        _desk.Clock.Advance(TimeSpan.FromSeconds(1));
        return (await _desk.Get<ChangeMany>().Run(Desk.Ines, selection, change, _desk.Today)).Value;
    }
}
