using CsCheck;
using Jams.Domain.Applications;

namespace Jams.Domain.Tests.Applications;

public sealed class Moving_an_application
{
    [Fact]
    public async Task Puts_it_on_top_of_the_other_column()
    {
        await using var desk = await Desk.Open();
        await desk.Added("Mirabel Foods", kind: StageKind.Applied);
        var moved = await desk.Added("Kestrel Freight");

        await desk.Moved(moved, StageKind.Applied);

        (await desk.Column(StageKind.Applied)).ShouldBe(["Kestrel Freight", "Mirabel Foods"]);
        (await desk.Column(StageKind.Saved)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Gives_it_the_date_of_sending()
    {
        await using var desk = await Desk.Open();
        var moved = await desk.Moved(await desk.Added("Kestrel Freight"), StageKind.Applied);

        moved.Application.AppliedOn.ShouldBe(desk.Today);
        moved.Application.Kind.ShouldBe(StageKind.Applied);
    }

    [Fact]
    public async Task Keeps_a_date_of_sending_that_is_known()
    {
        await using var desk = await Desk.Open();
        var added = await desk.Added("Kestrel Freight", details: new() { AppliedOn = new(2026, 11, 9) });

        (await desk.Moved(added, StageKind.Interviewing)).Application.AppliedOn.ShouldBe(new(2026, 11, 9));
    }

    [Fact]
    public async Task Closes_and_reopens_it()
    {
        await using var desk = await Desk.Open();
        var added = await desk.Added("Kestrel Freight", details: new() { FollowUpOn = desk.Today });

        var ended = (await desk.Moved(added, StageKind.Rejected)).Application;
        ended.ClosedAt.ShouldBe(desk.Clock.GetUtcNow());
        ended.NeedsYouOn.ShouldBeNull();

        var reopened = (await desk.Moved(added, StageKind.Interviewing)).Application;
        reopened.ClosedAt.ShouldBeNull();
        reopened.NeedsYouOn.ShouldBe(desk.Today);
    }

    [Fact]
    public async Task Is_written_into_its_timeline()
    {
        await using var desk = await Desk.Open();
        var added = await desk.Added("Kestrel Freight");

        var moved = await desk.Moved(added, StageKind.Interviewing);

        var entry = (await desk.Timeline(added))[^1];
        entry.Id.ShouldBe(moved.EntryId);
        entry.Kind.ShouldBe(TimelineKind.StageChanged);
        entry.Words.Select(word => word.Text).ShouldBe(["Saved", "Interview"]);
    }

    [Fact]
    public async Task Within_its_column_is_no_event()
    {
        await using var desk = await Desk.Open();
        var (c, b, a) = (await desk.Added("C"), await desk.Added("B"), await desk.Added("A"));

        var moved = await desk.Moved(a, StageKind.Saved, after: b.Id);

        (await desk.Column(StageKind.Saved)).ShouldBe(["B", "A", "C"]);
        moved.EntryId.ShouldBeNull();
        (await desk.Timeline(a)).Count.ShouldBe(1);
        c.Id.ShouldNotBeNull();
    }

    [Fact]
    public async Task Before_a_card_puts_it_right_there()
    {
        await using var desk = await Desk.Open();
        var (c, _, a) = (await desk.Added("C"), await desk.Added("B"), await desk.Added("A"));

        await desk.Moved(a, StageKind.Saved, before: c.Id);

        (await desk.Column(StageKind.Saved)).ShouldBe(["B", "A", "C"]);
    }

    [Fact]
    public async Task To_the_same_spot_again_and_again_never_runs_out_of_room()
    {
        await using var desk = await Desk.Open();
        var top = await desk.Added("Top");
        var cards = new[] { await desk.Added("One"), await desk.Added("Two") };
        await desk.Moved(top, StageKind.Saved);

        for (var i = 0; i < 80; i++)
            await desk.Moved(cards[i % 2], StageKind.Saved, after: top.Id);

        (await desk.Column(StageKind.Saved)).ShouldBe(["Top", "Two", "One"]);
    }

    [Fact]
    public async Task Next_to_cards_of_the_same_rank_makes_room()
    {
        await using var desk = await Desk.Open();
        var saved = await desk.Stage(StageKind.Saved);
        var company = (await desk.Get<Domain.Companies.FindOrAddCompany>().Run(Desk.Ines, "Imported")).Value;
        var imported = Enumerable.Range(0, 4).Select(i => JobApplication.Add(Desk.Ines, company, new() { Role = $"Role {i}" }, saved, 0, desk.Clock.GetUtcNow(), desk.Today).Value).ToList();
        await desk.All<JobApplication>().InsertAll(Desk.Ines, imported);
        var order = imported.OrderBy(application => application.Id, StringComparer.Ordinal).Select(application => application.Role).ToList();
        var moved = await desk.Added("New");

        await desk.Moved(moved, StageKind.Saved, after: imported.MinBy(application => application.Id, StringComparer.Ordinal)!.Id);

        var column = (await desk.Get<SeeBoard>().Column(Desk.Ines, saved, new(), true)).Cards.Select(card => card.Role);
        column.ShouldBe([order[0], "Engineer", .. order[1..]]);
    }

    [Fact]
    public async Task From_many_windows_at_once_ends_in_one_place()
    {
        await using var desk = await Desk.Open();
        var card = await desk.Added("Kestrel Freight");
        var kinds = new[] { StageKind.Applied, StageKind.Interviewing, StageKind.Offer };
        var stages = await Task.WhenAll(kinds.Select(kind => desk.Stage(kind)));

        var moves = await Task.WhenAll(stages.Select(stage => Task.Run(() => desk.Get<MoveApplication>().Run(Desk.Ines, card.Id, new(stage.Id), desk.Today))));

        moves.ShouldAllBe(move => move.IsOk);
        var board = await desk.Get<SeeBoard>().Run(Desk.Ines, new(), null, desk.Today);
        board.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Is_refused_in_the_archive()
    {
        await using var desk = await Desk.Open();
        var card = await desk.Added("Kestrel Freight");
        await desk.Get<ArchiveApplication>().Run(Desk.Ines, card.Id);

        (await desk.Get<MoveApplication>().Run(Desk.Ines, card.Id, new((await desk.Stage(StageKind.Offer)).Id), desk.Today)).Failure.ShouldBe(ApplicationFailures.Archived);
    }

    [Fact]
    public async Task Is_nothing_for_somebody_else()
    {
        await using var desk = await Desk.Open();
        var card = await desk.Added("Kestrel Freight");
        var theirs = await desk.Stage(StageKind.Offer, Desk.Somebody);

        (await desk.Get<MoveApplication>().Run(Desk.Somebody, card.Id, new(theirs.Id), desk.Today)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
        (await desk.Get<MoveApplication>().Run(Desk.Ines, card.Id, new(theirs.Id), desk.Today)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
    }

    [Fact]
    public void Always_finds_a_number_between_others() =>
        Gen.Select(Gen.Long[-(1L << 50), 1L << 50], Gen.Long[0, 1L << 40]).Sample((above, distance) =>
        {
            var between = Ranks.Between(above, above + distance);
            return distance <= 1 ? between is null : between > above && between < above + distance;
        });
}

public sealed class Undoing_a_move
{
    [Fact]
    public async Task Puts_it_back_where_it_was()
    {
        await using var desk = await Desk.Open();
        await desk.Added("Below");
        var card = await desk.Added("Middle");
        await desk.Added("Above");
        var moved = await desk.Moved(card, StageKind.Applied);
        desk.Clock.Advance(TimeSpan.FromMinutes(1));

        var undone = (await desk.Get<UndoMove>().Run(Desk.Ines, card.Id, moved.EntryId!)).Value;

        (await desk.Column(StageKind.Saved)).ShouldBe(["Above", "Middle", "Below"]);
        undone.AppliedOn.ShouldBeNull();
        undone.Kind.ShouldBe(StageKind.Saved);
        (await desk.Timeline(card)).Select(entry => entry.Kind).ShouldBe([TimelineKind.Added, TimelineKind.Applied, TimelineKind.Undone]);
    }

    [Fact]
    public async Task Works_once()
    {
        await using var desk = await Desk.Open();
        var moved = await desk.Moved(await desk.Added("Kestrel Freight"), StageKind.Applied);
        await desk.Get<UndoMove>().Run(Desk.Ines, moved.Application.Id, moved.EntryId!);

        (await desk.Get<UndoMove>().Run(Desk.Ines, moved.Application.Id, moved.EntryId!)).Failure.ShouldBe(ApplicationFailures.MovedOn);
    }

    [Fact]
    public async Task Is_refused_when_it_has_moved_on()
    {
        await using var desk = await Desk.Open();
        var card = await desk.Added("Kestrel Freight");
        var first = await desk.Moved(card, StageKind.Applied);
        await desk.Moved(card, StageKind.Offer);

        (await desk.Get<UndoMove>().Run(Desk.Ines, card.Id, first.EntryId!)).Failure.ShouldBe(ApplicationFailures.MovedOn);
    }

    [Fact]
    public async Task Is_nothing_for_somebody_else()
    {
        await using var desk = await Desk.Open();
        var moved = await desk.Moved(await desk.Added("Kestrel Freight"), StageKind.Applied);

        (await desk.Get<UndoMove>().Run(Desk.Somebody, moved.Application.Id, moved.EntryId!)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
    }
}

public sealed class Withdrawing_an_application
{
    [Fact]
    public async Task Keeps_the_history_and_the_reason()
    {
        await using var desk = await Desk.Open();
        var card = await desk.Added("Kestrel Freight", kind: StageKind.Interviewing);
        desk.Clock.Advance(TimeSpan.FromDays(1));

        var withdrawn = (await desk.Get<WithdrawApplication>().Run(Desk.Ines, card.Id, " Too far away ")).Value.Application;

        withdrawn.Kind.ShouldBe(StageKind.Withdrawn);
        withdrawn.ClosedAt.ShouldNotBeNull();
        (await desk.Column(StageKind.Rejected)).ShouldBe(["Kestrel Freight"]);
        var timeline = await desk.Timeline(card);
        timeline.Count.ShouldBe(2);
        timeline[1].Why.ShouldBe("Too far away");
    }

    [Fact]
    public async Task Uses_the_stage_made_for_it()
    {
        await using var desk = await Desk.Open();
        await desk.Get<AddStage>().Run(Desk.Ines, "My own no", StageKind.Withdrawn, StageHue.Stone);
        var card = await desk.Added("Kestrel Freight");

        (await desk.Get<WithdrawApplication>().Run(Desk.Ines, card.Id, null)).Value.To.Name.ShouldBe("My own no");
    }

    [Fact]
    public async Task Makes_a_stage_on_a_board_without_an_end()
    {
        await using var desk = await Desk.Open();
        await desk.Get<DeleteStage>().Run(Desk.Ines, (await desk.Stage(StageKind.Rejected)).Id, null);
        var card = await desk.Added("Kestrel Freight");

        (await desk.Get<WithdrawApplication>().Run(Desk.Ines, card.Id, null)).Value.To.Kind.ShouldBe(StageKind.Withdrawn);
    }

    [Fact]
    public async Task Can_be_undone()
    {
        await using var desk = await Desk.Open();
        var card = await desk.Added("Kestrel Freight", kind: StageKind.Interviewing);
        desk.Clock.Advance(TimeSpan.FromDays(1));
        var withdrawn = (await desk.Get<WithdrawApplication>().Run(Desk.Ines, card.Id, null)).Value;

        var undone = (await desk.Get<UndoMove>().Run(Desk.Ines, card.Id, withdrawn.EntryId!)).Value;

        undone.Kind.ShouldBe(StageKind.Interviewing);
        undone.ClosedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Is_refused_the_second_time()
    {
        await using var desk = await Desk.Open();
        var card = await desk.Added("Kestrel Freight");
        await desk.Get<WithdrawApplication>().Run(Desk.Ines, card.Id, null);

        (await desk.Get<WithdrawApplication>().Run(Desk.Ines, card.Id, null)).Failure.ShouldBe(ApplicationFailures.AlreadyWithdrawn);
    }
}
