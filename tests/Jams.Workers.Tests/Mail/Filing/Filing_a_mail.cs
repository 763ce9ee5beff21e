using Jams.Domain.Applications;
using Jams.Domain.Contacts;
using Jams.Domain.Mail.Filing;
using Jams.Domain.Mail.Filing.Linking;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Mailboxes;

namespace Jams.Workers.Tests.Mail.Filing;

public sealed class Filing_a_mail
{
    private static readonly TestMail Letter = new("a", "Acme Hiring Team <jobs@acme.example>") { Subject = "Your application", Text = "We write about your application." };

    [Fact]
    public async Task Of_the_person_moves_nothing_and_stands_in_the_timeline_of_its_conversation()
    {
        await using var room = await FilingRoom.Open();
        var acme = await room.Added("Acme");
        await room.Filed(Letter, MailCategory.ApplicationConfirmation);

        var mine = TestMail.Mine("mine", "jobs@acme.example").Answering("a") with { Text = "Unfortunately I cannot come." };
        (await room.Filed(mine, MailCategory.Rejection)).ShouldBeNull();

        (await room.Timeline(acme)).Select(entry => entry.Kind).ShouldBe([TimelineKind.MailReceived, TimelineKind.MailSent, TimelineKind.Added], ignoreOrder: true);
        (await room.Again(acme)).Kind.ShouldBe(StageKind.Applied);
    }

    [Fact]
    public async Task That_is_ordinary_leaves_nothing()
    {
        await using var room = await FilingRoom.Open();
        await room.Added("Acme");

        (await room.Filed(Letter, MailCategory.Other)).ShouldBeNull();

        (await room.Thread(Letter)).ApplicationId.ShouldBeNull();
        (await room.All<MailFinding>().Count(FilingRoom.Ines, _ => true)).ShouldBe(0);
    }

    [Fact]
    public async Task That_confirms_moves_what_was_saved_with_the_mails_day()
    {
        await using var room = await FilingRoom.Open();
        var acme = await room.Added("Acme", StageKind.Saved);

        await room.Filed(Letter, MailCategory.ApplicationConfirmation);

        var now = await room.Again(acme);
        (now.Kind, now.AppliedOn).ShouldBe((StageKind.Applied, DateOnly.FromDateTime(Letter.At.UtcDateTime)));
    }

    [Theory]
    [InlineData(0.7)]
    [InlineData(0.89)]
    public async Task That_leaves_doubts_asks(double confidence)
    {
        await using var room = await FilingRoom.Open();
        var acme = await room.Added("Acme");

        await room.Filed(Letter, MailCategory.InterviewInvite, confidence);

        (await room.Again(acme)).Kind.ShouldBe(StageKind.Applied);
        (await room.Asked()).ShouldHaveSingleItem().Proposal.To.ShouldBe(StageKind.Interviewing);
    }

    [Fact]
    public async Task That_leaves_large_doubts_is_only_shown()
    {
        await using var room = await FilingRoom.Open();
        await room.Added("Acme");

        await room.Filed(Letter, MailCategory.InterviewInvite, 0.5);

        (await room.Asked()).ShouldBeEmpty();
        (await room.Finding(Letter)).Category.ShouldBe(MailCategory.InterviewInvite);
    }

    [Fact]
    public async Task Follows_its_conversation_whatever_it_says()
    {
        await using var room = await FilingRoom.Open();
        var acme = await room.Added("Acme");
        await room.Filed(Letter, MailCategory.ApplicationConfirmation);

        var later = await room.Filed(new TestMail("b", "Somebody <x@acme.example>") { Text = "A date." }.Answering("a").After(TimeSpan.FromHours(1)), MailCategory.InterviewInvite);

        (later!.ApplicationId, later.Reason).ShouldBe((acme.Id, LinkReason.Thread));
        (await room.Again(acme)).Kind.ShouldBe(StageKind.Interviewing);
    }

    [Fact]
    public async Task Of_a_stranger_who_names_a_known_mail_is_not_believed()
    {
        await using var room = await FilingRoom.Open();
        var acme = await room.Added("Acme");
        await room.Filed(Letter, MailCategory.ApplicationConfirmation);

        var forged = new TestMail("forged", "Evil <evil@elsewhere.example>") { Text = "You are invited." }.Answering("a").After(TimeSpan.FromHours(1));
        var finding = await room.Filed(forged, MailCategory.InterviewInvite, 0.99);

        finding!.IsLinkSure.ShouldBeFalse();
        (await room.Thread(forged)).ApplicationId.ShouldBeNull();
        (await room.Again(acme)).Kind.ShouldBe(StageKind.Applied);
    }

    [Fact]
    public async Task Of_a_known_contact_goes_to_the_contacts_application()
    {
        await using var room = await FilingRoom.Open();
        var acme = await room.Added("Acme");
        var contact = (await room.Get<AddContact>().Run(FilingRoom.Ines, new ContactDetails { Name = "Niamh Delacroix", Addresses = ["niamh@agency.example"] }, null)).Value;
        await room.Get<AttachContact>().Run(FilingRoom.Ines, acme.Id, contact.Id, null, null);

        var finding = await room.Filed(new TestMail("c", "Niamh Delacroix <niamh@agency.example>") { Subject = "Acme", Text = "A date?" }, MailCategory.InterviewInvite);

        (finding!.ApplicationId, finding.IsLinkSure).ShouldBe((acme.Id, true));
    }

    [Fact]
    public async Task That_says_an_old_no_never_closes_a_newer_application()
    {
        await using var room = await FilingRoom.Open();
        await room.Rules(rejections: FilingHabit.AtOnce);
        var newer = await room.Added("Acme", on: new DateOnly(2026, 11, 10));

        await room.Filed(Letter with { At = new DateTimeOffset(2026, 10, 1, 8, 0, 0, TimeSpan.Zero) }, MailCategory.Rejection, 0.99);

        (await room.Again(newer)).Kind.ShouldBe(StageKind.Applied);
        (await room.Asked()).ShouldBeEmpty();
    }

    [Fact]
    public async Task That_says_no_asks_which_when_the_person_applied_twice()
    {
        await using var room = await FilingRoom.Open();
        await room.Rules(rejections: FilingHabit.AtOnce);
        var (old, newer) = (await room.Added("Acme", on: new DateOnly(2026, 3, 10)), await room.Added("Acme", on: new DateOnly(2026, 11, 10)));

        await room.Filed(Letter, MailCategory.Rejection, 0.99);

        var asked = (await room.Asked()).ShouldHaveSingleItem();
        (asked.Proposal.Kind, asked.Candidates.Count).ShouldBe((ProposalKind.Choose, 2));
        (await room.Get<AcceptProposal>().Run(FilingRoom.Ines, asked.Proposal.Id, new ProposalAnswer())).Failure.ShouldBe(FilingFailures.NoChoice);
        (await room.Get<AcceptProposal>().Run(FilingRoom.Ines, asked.Proposal.Id, new ProposalAnswer(old.Id))).IsOk.ShouldBeTrue();
        ((await room.Again(old)).Kind, (await room.Again(newer)).Kind).ShouldBe((StageKind.Rejected, StageKind.Applied));
        (await room.Thread(Letter)).ApplicationId.ShouldBe(old.Id);
        await room.Filed(Letter, MailCategory.Rejection, 0.99);
        (await room.Asked()).ShouldBeEmpty();
    }

    [Fact]
    public async Task In_the_conversation_of_an_ended_application_asks_when_there_is_a_newer_one()
    {
        await using var room = await FilingRoom.Open();
        var old = await room.Added("Acme", on: new DateOnly(2026, 10, 1));
        await room.Filed(Letter with { At = Letter.At.AddDays(-10) }, MailCategory.ApplicationConfirmation);
        await room.Get<MoveApplication>().Run(FilingRoom.Ines, old.Id, new((await room.Get<SeeStages>().Run(FilingRoom.Ines)).First(StageKind.Rejected)!.Id), room.Today);
        room.Clock.Advance(TimeSpan.FromDays(3));
        var newer = await room.Added("Acme", on: new DateOnly(2026, 11, 26));

        var again = new TestMail("b", Letter.From) { Text = "Sorry." }.Answering("a") with { At = room.Clock.GetUtcNow() };
        await room.Filed(again, MailCategory.Rejection, 0.99);

        (await room.Again(newer)).Kind.ShouldBe(StageKind.Applied);
        (await room.Asked()).ShouldHaveSingleItem().Candidates.Select(one => one.Id).ShouldContain(newer.Id);
    }

    [Fact]
    public async Task Asks_when_the_person_has_moved_the_application_since()
    {
        await using var room = await FilingRoom.Open();
        var acme = await room.Added("Acme", StageKind.Saved);
        await room.Get<MoveApplication>().Run(FilingRoom.Ines, acme.Id, new((await room.Get<SeeStages>().Run(FilingRoom.Ines)).First(StageKind.Applied)!.Id), room.Today);

        await room.Filed(Letter, MailCategory.InterviewInvite);

        (await room.Again(acme)).Kind.ShouldBe(StageKind.Applied);
        (await room.Asked()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Never_leaves_an_ended_stage_by_itself()
    {
        await using var room = await FilingRoom.Open();
        var acme = await room.Added("Acme", StageKind.Rejected);

        await room.Filed(Letter with { At = room.Clock.GetUtcNow().AddHours(1) }, MailCategory.InterviewInvite, 0.99);

        (await room.Again(acme)).Kind.ShouldBe(StageKind.Rejected);
        (await room.Asked()).ShouldHaveSingleItem().Proposal.To.ShouldBe(StageKind.Interviewing);
    }

    [Theory]
    [InlineData(FolderRole.Junk)]
    [InlineData(FolderRole.Trash)]
    public async Task That_lies_in_spam_or_trash_asks_and_moves_nothing(FolderRole folder)
    {
        await using var room = await FilingRoom.Open();
        var acme = await room.Added("Acme");

        await room.Filed(Letter, MailCategory.InterviewInvite, 0.99, folder: folder);

        (await room.Again(acme)).Kind.ShouldBe(StageKind.Applied);
        (await room.Asked()).ShouldBeEmpty();
    }

    [Fact]
    public async Task That_confirms_an_unknown_application_offers_to_add_it()
    {
        await using var room = await FilingRoom.Open();
        var earlier = new TestMail("invite", "Brightwater Bank <hr@brightwater.example>") { Text = "An invitation." }.After(TimeSpan.FromHours(2));
        await room.Filed(earlier, MailCategory.InterviewInvite, company: "Brightwater Bank");
        await room.Filed(Letter, MailCategory.ApplicationConfirmation, company: "Brightwater Bank", role: "Data Engineer");
        await room.Filed(Letter with { Id = "again" }, MailCategory.ApplicationConfirmation, company: "Brightwater Bank", role: "Data Engineer (m/w/d)");

        var asked = (await room.Asked()).ShouldHaveSingleItem().Proposal;
        (asked.Kind, asked.Company, asked.Role).ShouldBe((ProposalKind.Add, "Brightwater Bank", "Data Engineer"));
        (await room.All<JobApplication>().Count(FilingRoom.Ines, _ => true)).ShouldBe(0);

        (await room.Get<AcceptProposal>().Run(FilingRoom.Ines, asked.Id, new ProposalAnswer())).IsOk.ShouldBeTrue();
        var added = (await room.All<JobApplication>().Find(FilingRoom.Ines, _ => true)).ShouldHaveSingleItem();
        (added.CompanyName, added.Role, added.Kind, added.AppliedOn).ShouldBe(("Brightwater Bank", "Data Engineer", StageKind.Applied, DateOnly.FromDateTime(Letter.At.UtcDateTime)));
        (await room.Thread(Letter)).ApplicationId.ShouldBe(added.Id);
        (await room.Timeline(added)).Select(entry => entry.Kind).ShouldContain(TimelineKind.MailReceived);

        (await room.Get<UndoProposal>().Run(FilingRoom.Ines, asked.Id)).IsOk.ShouldBeTrue();
        (await room.All<JobApplication>().Count(FilingRoom.Ines, _ => true)).ShouldBe(0);
        (await room.Thread(Letter)).ApplicationId.ShouldBeNull();
    }

    [Fact]
    public async Task Does_not_take_away_an_added_application_that_the_person_has_used()
    {
        await using var room = await FilingRoom.Open();
        await room.Filed(Letter, MailCategory.ApplicationConfirmation, company: "Brightwater Bank", role: "Data Engineer");
        var asked = (await room.Asked()).Single().Proposal;
        var added = (await room.Get<AcceptProposal>().Run(FilingRoom.Ines, asked.Id, new ProposalAnswer())).Value.ApplicationId!;
        await room.Get<WriteNote>().Run(FilingRoom.Ines, added, "They were kind.");

        (await room.Get<UndoProposal>().Run(FilingRoom.Ines, asked.Id)).Failure.ShouldBe(ApplicationFailures.MovedOn);

        (await room.All<JobApplication>().Get(FilingRoom.Ines, added)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Adds_an_unknown_application_by_itself_only_when_the_person_wants_that()
    {
        await using var room = await FilingRoom.Open();
        await room.Rules(addUnknown: true);

        await room.Filed(Letter, MailCategory.ApplicationConfirmation, company: "Brightwater Bank", role: "Data Engineer");
        await room.Filed(Letter with { Id = "b" }, MailCategory.ApplicationConfirmation, company: "Oakhurst Mutual");

        (await room.All<JobApplication>().Find(FilingRoom.Ines, _ => true)).ShouldHaveSingleItem().CompanyName.ShouldBe("Brightwater Bank");
        (await room.Asked()).ShouldHaveSingleItem().Proposal.Company.ShouldBe("Oakhurst Mutual");
    }

    [Fact]
    public async Task That_confirms_what_was_sent_long_ago_asks_for_nothing()
    {
        await using var room = await FilingRoom.Open();

        await room.Filed(Letter with { At = Letter.At.AddDays(-200) }, MailCategory.ApplicationConfirmation, company: "Brightwater Bank", role: "Data Engineer");

        (await room.Asked()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_an_application_that_is_deleted_belongs_to_nothing()
    {
        await using var room = await FilingRoom.Open();
        var acme = await room.Added("Acme");
        await room.Filed(Letter, MailCategory.Rejection);

        (await room.Get<DeleteApplication>().Run(FilingRoom.Ines, acme.Id)).IsOk.ShouldBeTrue();

        (await room.Thread(Letter)).ApplicationId.ShouldBeNull();
        (await room.Finding(Letter)).ApplicationId.ShouldBeNull();
        (await room.Asked()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_remembered_as_taken_back_when_the_timeline_took_it_back()
    {
        await using var room = await FilingRoom.Open();
        var acme = await room.Added("Acme");
        await room.Filed(Letter, MailCategory.InterviewInvite);
        var proposal = await room.OnlyProposal();

        (await room.Get<UndoMove>().Run(FilingRoom.Ines, acme.Id, proposal.EntryId!)).IsOk.ShouldBeTrue();
        await room.Filed(Letter, MailCategory.InterviewInvite);

        (await room.OnlyProposal()).State.ShouldBe(ProposalState.Undone);
        (await room.Again(acme)).Kind.ShouldBe(StageKind.Applied);
    }

    [Fact]
    public async Task Asks_nothing_any_more_once_the_person_has_moved_the_application_themselves()
    {
        await using var room = await FilingRoom.Open();
        var acme = await room.Added("Acme");
        await room.Filed(Letter, MailCategory.Rejection);
        var asked = (await room.Asked()).Single().Proposal;

        await room.Get<MoveApplication>().Run(FilingRoom.Ines, acme.Id, new((await room.Get<SeeStages>().Run(FilingRoom.Ines)).First(StageKind.Rejected)!.Id), room.Today);

        (await room.Asked()).ShouldBeEmpty();
        (await room.Get<SeeOpenProposals>().Count(FilingRoom.Ines)).ShouldBe(0);
        (await room.Get<AcceptProposal>().Run(FilingRoom.Ines, asked.Id, new ProposalAnswer())).IsOk.ShouldBeTrue();
        (await room.Timeline(acme)).Count(entry => entry.Move is not null).ShouldBe(1);
    }

    [Fact]
    public async Task Answers_many_questions_at_once()
    {
        await using var room = await FilingRoom.Open();
        var (acme, bank) = (await room.Added("Acme"), await room.Added("Brightwater Bank"));
        await room.Filed(Letter, MailCategory.Rejection);
        await room.Filed(Letter with { Id = "b", From = "Brightwater Bank <hr@brightwater.example>" }, MailCategory.Offer);
        var ids = (await room.Asked()).Select(one => one.Proposal.Id).ToList();

        (await room.Get<AnswerAll>().Run(FilingRoom.Ines, [.. ids, "gone"], yes: true)).ShouldBe(new AllAnswered(2, 1));

        ((await room.Again(acme)).Kind, (await room.Again(bank)).Kind).ShouldBe((StageKind.Rejected, StageKind.Offer));
    }

    [Fact]
    public async Task Offers_its_writer_as_a_contact_and_adds_them_once()
    {
        await using var room = await FilingRoom.Open();
        var acme = await room.Added("Acme");
        var letter = Letter with { From = "Niamh Delacroix at Acme <niamh@acme.example>" };
        await room.Filed(letter, MailCategory.InterviewInvite);
        var id = (await room.Message(letter)).Id;
        var seen = (await room.Get<SeeFinding>().Run(FilingRoom.Ines, id)).Value;
        seen.Contact.ShouldBe(new ContactOffer("Niamh Delacroix", "niamh@acme.example"));
        (await room.All<Contact>().Count(FilingRoom.Ines, _ => true)).ShouldBe(0);

        (await room.Get<AddSenderAsContact>().Run(FilingRoom.Ines, id)).IsOk.ShouldBeTrue();

        var contact = (await room.All<Contact>().Find(FilingRoom.Ines, _ => true)).ShouldHaveSingleItem();
        (contact.Name, contact.Addresses.Single(), contact.CompanyName).ShouldBe(("Niamh Delacroix", "niamh@acme.example", "Acme"));
        (await room.Again(acme)).ContactIds.ShouldBe([contact.Id]);
        (await room.Get<SeeFinding>().Run(FilingRoom.Ines, id)).Value.Contact.ShouldBeNull();
        (await room.Get<AddSenderAsContact>().Run(FilingRoom.Ines, id)).Failure.ShouldBe(FilingFailures.NoPerson);
        (await room.Get<SeeFinding>().Run("somebody-else", id)).Failure.ShouldBe(FilingFailures.NoFinding);
    }
}
