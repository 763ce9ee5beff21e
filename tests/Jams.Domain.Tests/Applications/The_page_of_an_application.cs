using Jams.Domain.Applications;
using Jams.Domain.Contacts;
using Jams.Domain.Tasks;

namespace Jams.Domain.Tests.Applications;

public sealed class The_page_of_an_application
{
    [Fact]
    public async Task Shows_what_happened_latest_first()
    {
        await using var desk = await Desk.Open();
        var card = await desk.Added("Kestrel Freight");
        var moved = await desk.Moved(card, StageKind.Applied);
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.Get<WriteNote>().Run(Desk.Ines, card.Id, "**Warm**, prepared");

        var view = (await desk.Get<SeeApplication>().Run(Desk.Ines, card.Id)).Value;

        view.Timeline.Select(entry => entry.Kind).ShouldBe([TimelineKind.NoteWritten, TimelineKind.Applied, TimelineKind.Added]);
        view.Timeline[0].Body.ShouldBe("**Warm**, prepared");
        view.UndoId.ShouldBe(moved.EntryId);
    }

    [Fact]
    public async Task Offers_no_undo_after_one()
    {
        await using var desk = await Desk.Open();
        var moved = await desk.Moved(await desk.Added("Kestrel Freight"), StageKind.Applied);
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.Get<UndoMove>().Run(Desk.Ines, moved.Application.Id, moved.EntryId!);

        (await desk.Get<SeeApplication>().Run(Desk.Ines, moved.Application.Id)).Value.UndoId.ShouldBeNull();
    }

    [Fact]
    public async Task Forgets_the_text_of_a_deleted_note_and_nothing_else()
    {
        await using var desk = await Desk.Open();
        var card = await desk.Added("Kestrel Freight");
        var note = (await desk.Get<WriteNote>().Run(Desk.Ines, card.Id, "Private")).Value;

        (await desk.Get<DeleteNote>().Run(Desk.Ines, card.Id, note.Id)).IsOk.ShouldBeTrue();

        var entries = await desk.Timeline(card);
        entries.Count.ShouldBe(2);
        entries.ShouldAllBe(entry => entry.Body == null);
        (await desk.Get<DeleteNote>().Run(Desk.Ines, card.Id, entries[0].Id)).IsOk.ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public async Task Takes_no_empty_note(string text)
    {
        await using var desk = await Desk.Open();

        (await desk.Get<WriteNote>().Run(Desk.Ines, (await desk.Added("Kestrel Freight")).Id, text)).Failure!.Field.ShouldBe("Text");
    }

    [Fact]
    public async Task Keeps_earlier_texts_of_the_posting()
    {
        await using var desk = await Desk.Open();
        var card = await desk.Added("Kestrel Freight");
        var keep = desk.Get<KeepPosting>();
        (await keep.Run(card, "First")).ShouldBeTrue();
        desk.Clock.Advance(TimeSpan.FromDays(1));
        (await keep.Run(card, "Second\r\nline")).ShouldBeTrue();
        (await keep.Run(card, " Second\nline ")).ShouldBeFalse();

        (await desk.Get<SeePostings>().Run(Desk.Ines, card.Id)).Select(posting => posting.Text).ShouldBe(["Second\nline", "First"]);
    }

    [Fact]
    public async Task Sets_and_clears_the_follow_up()
    {
        await using var desk = await Desk.Open();
        var card = await desk.Added("Kestrel Freight");

        (await desk.Get<SetFollowUp>().Run(Desk.Ines, card.Id, new(2026, 11, 30))).Value.NeedsYouOn.ShouldBe(new(2026, 11, 30));
        desk.Clock.Advance(TimeSpan.FromHours(1));
        (await desk.Get<SetFollowUp>().Run(Desk.Ines, card.Id, null)).Value.NeedsYouOn.ShouldBeNull();

        (await desk.Timeline(card))[1].Words.ShouldHaveSingleItem().ShouldBe(new TimelineWord("2026-11-30", TimelineWordKind.Day));
    }

    [Fact]
    public async Task Shows_the_people_of_it()
    {
        await using var desk = await Desk.Open();
        var card = await desk.Added("Kestrel Freight");
        var attach = desk.Get<AttachContact>();

        var made = (await attach.Run(Desk.Ines, card.Id, null, "Jonas Petersen-Wulff", "Hiring manager")).Value;
        (await attach.Run(Desk.Ines, card.Id, made.Id, null, null)).IsOk.ShouldBeTrue();

        var people = (await desk.Get<SeeApplication>().Run(Desk.Ines, card.Id)).Value.People;
        people.ShouldHaveSingleItem().CompanyName.ShouldBe("Kestrel Freight");

        await desk.Get<DetachContact>().Run(Desk.Ines, card.Id, made.Id);
        (await desk.Get<SeeApplication>().Run(Desk.Ines, card.Id)).Value.People.ShouldBeEmpty();
        (await desk.All<Contact>().Count(Desk.Ines, contact => true)).ShouldBe(1);
    }

    [Fact]
    public async Task Takes_nobody_of_somebody_else()
    {
        await using var desk = await Desk.Open();
        var card = await desk.Added("Kestrel Freight");
        var theirs = (await desk.Get<AttachContact>().Run(Desk.Somebody, (await desk.Added("Other", user: Desk.Somebody)).Id, null, "Not mine", null)).Value;

        (await desk.Get<AttachContact>().Run(Desk.Ines, card.Id, theirs.Id, null, null)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
    }

    [Fact]
    public async Task Is_not_there_for_somebody_else()
    {
        await using var desk = await Desk.Open();
        var card = await desk.Added("Kestrel Freight");

        (await desk.Get<SeeApplication>().Run(Desk.Somebody, card.Id)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
        (await desk.Get<WriteNote>().Run(Desk.Somebody, card.Id, "x")).Failure!.Kind.ShouldBe(FailureKind.NotFound);
        (await desk.Get<AddTask>().Run(Desk.Somebody, "x", null, TaskPriority.Normal, card.Id)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
        (await desk.Get<ArchiveApplication>().Run(Desk.Somebody, card.Id)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
        (await desk.Get<DeleteApplication>().Run(Desk.Somebody, card.Id)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
        (await desk.Again(card)).Version.ShouldBe(card.Version);
    }
}
