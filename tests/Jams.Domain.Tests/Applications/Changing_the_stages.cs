using Jams.Domain.Applications;

namespace Jams.Domain.Tests.Applications;

public sealed class Changing_the_stages
{
    [Fact]
    public async Task Puts_a_new_one_where_its_kind_belongs()
    {
        await using var desk = await Desk.Open();

        await desk.Get<AddStage>().Run(Desk.Ines, " Phone screen ", StageKind.Applied, StageHue.Ochre);

        (await desk.Stages()).Stages.Select(stage => stage.Name).ShouldBe(["Saved", "Applied", "Phone screen", "Interview", "Offer", "Rejected"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("applied")]
    [InlineData("a name that is much longer than any column of a board is wide")]
    public async Task Refuses_names_that_nobody_could_tell_apart(string name)
    {
        await using var desk = await Desk.Open();

        (await desk.Get<AddStage>().Run(Desk.Ines, name, StageKind.Saved, StageHue.Stone)).Failure!.Field.ShouldBe("Name");
    }

    [Fact]
    public async Task Keeps_the_kind_when_one_is_renamed()
    {
        await using var desk = await Desk.Open();
        var applied = await desk.Stage(StageKind.Applied);

        await desk.Get<EditStage>().Run(Desk.Ines, applied.Id, "Sent", StageHue.Plum);

        (await desk.Stages()).Find(applied.Id).ShouldBe(new Stage(applied.Id, "Sent", StageKind.Applied, StageHue.Plum));
    }

    [Fact]
    public async Task Loses_nothing_when_two_windows_do_it_at_once()
    {
        await using var desk = await Desk.Open();
        await desk.Stages();

        var done = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => desk.Get<AddStage>().Run(Desk.Ines, $"Extra {i}", StageKind.Interviewing, StageHue.Plum))));

        done.ShouldAllBe(result => result.IsOk);
        (await desk.Stages()).Stages.Count.ShouldBe(11);
    }

    [Theory]
    [InlineData(0, "Interview", "Saved", "Applied", "Offer", "Rejected")]
    [InlineData(4, "Saved", "Applied", "Offer", "Rejected", "Interview")]
    [InlineData(99, "Saved", "Applied", "Offer", "Rejected", "Interview")]
    public async Task Puts_one_at_another_place(int place, params string[] order)
    {
        await using var desk = await Desk.Open();

        await desk.Get<PlaceStage>().Run(Desk.Ines, (await desk.Stage(StageKind.Interviewing)).Id, place);

        (await desk.Stages()).Stages.Select(stage => stage.Name).ShouldBe(order);
    }

    [Fact]
    public async Task Does_not_touch_those_of_somebody_else()
    {
        await using var desk = await Desk.Open();
        var mine = await desk.Stage(StageKind.Applied);

        (await desk.Get<EditStage>().Run(Desk.Somebody, mine.Id, "Stolen", StageHue.Clay)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
        (await desk.Get<DeleteStage>().Run(Desk.Somebody, mine.Id, null)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
    }
}

public sealed class Deleting_a_stage
{
    [Fact]
    public async Task Asks_where_its_applications_should_go()
    {
        await using var desk = await Desk.Open();
        await desk.Added("Kestrel Freight");

        (await desk.Get<DeleteStage>().Run(Desk.Ines, (await desk.Stage(StageKind.Saved)).Id, null)).Failure!.Field.ShouldBe("MoveTo");
    }

    [Fact]
    public async Task Moves_them_all_the_archive_included()
    {
        await using var desk = await Desk.Open();
        await desk.Added("Last", kind: StageKind.Applied);
        for (var i = 0; i < 130; i++)
            await desk.Added($"Company {i}");
        var archived = await desk.Added("Archived");
        await desk.Get<ArchiveApplication>().Run(Desk.Ines, archived.Id);

        (await desk.Get<DeleteStage>().Run(Desk.Ines, (await desk.Stage(StageKind.Saved)).Id, (await desk.Stage(StageKind.Applied)).Id)).IsOk.ShouldBeTrue();

        var column = await desk.Column(StageKind.Applied);
        column.Count.ShouldBe(131);
        column.Take(3).ShouldBe(["Last", "Company 129", "Company 128"]);
        (await desk.Again(archived)).Kind.ShouldBe(StageKind.Applied);
        (await desk.Stages()).Stages.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Leaves_the_last_one()
    {
        await using var desk = await Desk.Open();
        foreach (var stage in (await desk.Stages()).Stages.Skip(1))
            (await desk.Get<DeleteStage>().Run(Desk.Ines, stage.Id, null)).IsOk.ShouldBeTrue();

        (await desk.Get<DeleteStage>().Run(Desk.Ines, (await desk.Stages()).Stages[0].Id, null)).IsOk.ShouldBeFalse();
    }
}
