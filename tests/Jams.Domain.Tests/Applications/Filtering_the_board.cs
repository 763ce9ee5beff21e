using Jams.Domain.Applications;

namespace Jams.Domain.Tests.Applications;

public sealed class Filtering_the_board
{
    [Fact]
    public async Task Finds_by_the_beginnings_of_words()
    {
        await using var desk = await Desk.Open();
        await desk.Added("Nordlicht Energie", "Senior Engineer, Grid Data");
        await desk.Added("Lumen Wasserwerke AöR", "Softwareentwicklerin Messdatenerfassung");

        (await desk.Column(StageKind.Saved, new() { Text = "grid nord" })).ShouldBe(["Nordlicht Energie"]);
        (await desk.Column(StageKind.Saved, new() { Text = "messdaten aor" })).ShouldBe(["Lumen Wasserwerke AöR"]);
        (await desk.Column(StageKind.Saved, new() { Text = "werke" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Shows_what_needs_the_person()
    {
        await using var desk = await Desk.Open();
        await desk.Added("Follow-up tomorrow", details: new() { FollowUpOn = desk.Today.AddDays(1) });
        await desk.Added("Follow-up overdue", details: new() { FollowUpOn = desk.Today.AddDays(-3) });
        await desk.Added("Closes soon", details: new() { DeadlineOn = desk.Today.AddDays(3) });
        await desk.Added("Closes later", details: new() { DeadlineOn = desk.Today.AddDays(4) });
        await desk.Added("Nothing due");

        var board = await desk.Get<SeeBoard>().Run(Desk.Ines, new() { NeedsYouBy = desk.Today }, null, desk.Today);

        board.Columns[0].Cards.Select(card => card.CompanyName).ShouldBe(["Closes soon", "Follow-up overdue"]);
        board.NeedsYou.ShouldBe(2);
        board.Overdue.ShouldBe(1);
    }

    [Fact]
    public async Task Narrows_by_source_place_of_work_tag_and_dates()
    {
        await using var desk = await Desk.Open();
        await desk.Added("A", details: new() { Source = ApplicationSource.Referral, WorkMode = WorkMode.Remote, Tags = ["Rust"], AppliedOn = new(2026, 11, 9) });
        await desk.Added("B", details: new() { Source = ApplicationSource.Board, WorkMode = WorkMode.Onsite, AppliedOn = new(2026, 11, 10) });

        (await desk.Column(StageKind.Saved, new() { Source = ApplicationSource.Referral })).ShouldBe(["A"]);
        (await desk.Column(StageKind.Saved, new() { WorkMode = WorkMode.Onsite })).ShouldBe(["B"]);
        (await desk.Column(StageKind.Saved, new() { Tag = "Rust" })).ShouldBe(["A"]);
        (await desk.Column(StageKind.Saved, new() { From = new(2026, 11, 10) })).ShouldBe(["B"]);
        (await desk.Column(StageKind.Saved, new() { To = new(2026, 11, 9) })).ShouldBe(["A"]);
    }

    [Fact]
    public async Task Shows_the_archive_only_when_asked()
    {
        await using var desk = await Desk.Open();
        var card = await desk.Added("Kestrel Freight");
        await desk.Get<ArchiveApplication>().Run(Desk.Ines, card.Id);

        (await desk.Column(StageKind.Saved)).ShouldBeEmpty();
        (await desk.Column(StageKind.Saved, new() { Archived = true })).ShouldBe(["Kestrel Freight"]);

        await desk.Get<RestoreApplication>().Run(Desk.Ines, card.Id);
        (await desk.Column(StageKind.Saved)).ShouldBe(["Kestrel Freight"]);
    }

    [Fact]
    public async Task Shows_two_of_the_ended_ones_and_counts_the_rest()
    {
        await using var desk = await Desk.Open();
        for (var i = 0; i < 14; i++)
            await desk.Added($"Company {i}", kind: StageKind.Rejected);

        var column = (await desk.Get<SeeBoard>().Run(Desk.Ines, new(), null, desk.Today)).Columns[^1];

        (column.Cards.Count, column.Count, column.Hidden).ShouldBe((2, 14L, 12L));
        (await desk.Get<SeeBoard>().Run(Desk.Ines, new(), column.Stage.Id, desk.Today)).Columns[^1].Cards.Count.ShouldBe(14);
    }

    [Fact]
    public async Task Shows_nothing_of_somebody_else()
    {
        await using var desk = await Desk.Open();
        await desk.Added("Kestrel Freight");

        (await desk.Get<SeeBoard>().Run(Desk.Somebody, new(), null, desk.Today)).Count.ShouldBe(0);
    }
}
