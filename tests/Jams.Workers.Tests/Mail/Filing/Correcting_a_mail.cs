using Jams.Domain.Applications;
using Jams.Domain.Mail.Filing;
using Jams.Domain.Mail.Findings;

namespace Jams.Workers.Tests.Mail.Filing;

public sealed class Correcting_a_mail
{
    private static readonly TestMail Letter = new("a", "Acme Hiring Team <jobs@acme.example>") { Subject = "Your application", Text = "We write about your application." };

    [Fact]
    public async Task Counts_whatever_is_found_later_and_keeps_what_was_thought_before()
    {
        await using var room = await FilingRoom.Open();
        await room.Added("Acme");
        await room.Filed(Letter, MailCategory.InterviewInvite, 0.8);

        var corrected = await room.Get<CorrectCategory>().Run(FilingRoom.Ines, (await room.Message(Letter)).Id, MailCategory.Rejection);
        await room.Filed(Letter, MailCategory.Offer, 0.99);

        corrected.IsOk.ShouldBeTrue();
        var finding = await room.Finding(Letter);
        (finding.Category, finding.Method, finding.Confidence).ShouldBe((MailCategory.Rejection, FindingMethod.Person, 1));
        finding.Earlier.ShouldHaveSingleItem().Category.ShouldBe(MailCategory.InterviewInvite);
        (await room.Thread(Letter)).Category.ShouldBe(MailCategory.Rejection);
    }

    [Fact]
    public async Task Binds_other_mail_only_until_something_else_is_learned()
    {
        await using var room = await FilingRoom.Open();
        await room.Added("Acme");
        await room.Filed(Letter, MailCategory.Other, 0.99, method: FindingMethod.Person);

        await room.Filed(await room.Message(Letter), MailCategory.Rejection, 0.97, method: FindingMethod.Person);

        var finding = await room.Finding(Letter);
        (finding.Category, finding.Confidence, finding.IsCorrected).ShouldBe((MailCategory.Rejection, 0.97, false));
        (await room.Asked()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Takes_back_what_it_was_moved_for_and_asks_what_it_means_now()
    {
        await using var room = await FilingRoom.Open();
        var acme = await room.Added("Acme");
        await room.Filed(Letter, MailCategory.InterviewInvite);
        (await room.Again(acme)).Kind.ShouldBe(StageKind.Interviewing);

        var corrected = (await room.Get<CorrectCategory>().Run(FilingRoom.Ines, (await room.Message(Letter)).Id, MailCategory.Rejection)).Value;

        corrected.TakenBack.ShouldBe(1);
        (await room.Again(acme)).Kind.ShouldBe(StageKind.Applied);
        (await room.Asked()).ShouldHaveSingleItem().Proposal.To.ShouldBe(StageKind.Rejected);
        (await room.Timeline(acme)).Single(entry => entry.Kind == TimelineKind.MailReceived).Mail!.Category.ShouldBe(MailCategory.Rejection);
    }

    [Fact]
    public async Task Leaves_a_move_that_it_still_means()
    {
        await using var room = await FilingRoom.Open();
        var acme = await room.Added("Acme");
        await room.Filed(Letter, MailCategory.InterviewInvite);

        (await room.Get<CorrectCategory>().Run(FilingRoom.Ines, (await room.Message(Letter)).Id, MailCategory.AvailabilityRequest)).Value.TakenBack.ShouldBe(0);

        (await room.Again(acme)).Kind.ShouldBe(StageKind.Interviewing);
    }

    [Fact]
    public async Task Withdraws_a_question_that_it_answers()
    {
        await using var room = await FilingRoom.Open();
        await room.Added("Acme");
        await room.Filed(Letter, MailCategory.Rejection);

        await room.Get<CorrectCategory>().Run(FilingRoom.Ines, (await room.Message(Letter)).Id, MailCategory.Other);

        (await room.Asked()).ShouldBeEmpty();
        (await room.OnlyProposal()).State.ShouldBe(ProposalState.Overtaken);
    }

    [Fact]
    public async Task Does_not_follow_from_taking_a_move_back()
    {
        await using var room = await FilingRoom.Open();
        await room.Added("Acme");
        await room.Filed(Letter, MailCategory.InterviewInvite);

        await room.Get<UndoProposal>().Run(FilingRoom.Ines, (await room.OnlyProposal()).Id);

        (await room.Finding(Letter)).Category.ShouldBe(MailCategory.InterviewInvite);
        (await room.All<PersonalCorrections>().Count(FilingRoom.Ines, _ => true)).ShouldBe(0);
    }

    [Fact]
    public async Task Can_be_done_to_ordinary_mail()
    {
        await using var room = await FilingRoom.Open();
        await room.Added("Acme");
        await room.Filed(Letter, MailCategory.Other, 0.99);

        (await room.Get<CorrectCategory>().Run(FilingRoom.Ines, (await room.Message(Letter)).Id, MailCategory.Rejection)).IsOk.ShouldBeTrue();

        (await room.Asked()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Fails_for_what_is_not_theirs_and_for_no_category()
    {
        await using var room = await FilingRoom.Open();
        await room.Filed(Letter, MailCategory.Other);
        var mine = TestMail.Mine("mine");
        await room.Filed(mine, MailCategory.Other);
        var id = (await room.Message(Letter)).Id;

        (await room.Get<CorrectCategory>().Run("somebody-else", id, MailCategory.Offer)).Failure.ShouldBe(FilingFailures.NoFinding);
        (await room.Get<CorrectCategory>().Run(FilingRoom.Ines, (await room.Message(mine)).Id, MailCategory.Offer)).Failure.ShouldBe(FilingFailures.NoFinding);
        (await room.Get<CorrectCategory>().Run(FilingRoom.Ines, id, null)).Failure.ShouldBe(FilingFailures.Category);
        (await room.Get<CorrectCategory>().Run(FilingRoom.Ines, id, (MailCategory)77)).Failure.ShouldBe(FilingFailures.Category);
    }
}
