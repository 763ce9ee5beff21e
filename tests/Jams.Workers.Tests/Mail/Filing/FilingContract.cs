using Jams.Domain;
using Jams.Domain.Applications;
using Jams.Domain.Mail.Filing;
using Jams.Domain.Mail.Filing.Waiting;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;

namespace Jams.Workers.Tests.Mail.Filing;

/// <summary>What must hold however often, late, or at the same time mails are filed. Run once for each store.</summary>
public abstract class FilingContract
{
    private static readonly TestMail Invite = new("invite", "Acme Hiring Team <jobs@acme.example>") { Subject = "Your application", Text = "We would like to invite you to a conversation." };

    private protected abstract Task<FilingRoom> Room();

    [Fact]
    public async Task Moves_an_application_once_and_says_why()
    {
        await using var room = await Room();
        var acme = await room.Added("Acme");

        var finding = await room.Filed(Invite, MailCategory.InterviewInvite);
        await room.Filed(Invite, MailCategory.InterviewInvite);

        (await room.Again(acme)).Kind.ShouldBe(StageKind.Interviewing);
        (finding!.ApplicationId, finding.IsLinkSure).ShouldBe((acme.Id, true));
        var timeline = await room.Timeline(acme);
        timeline.Select(entry => entry.Kind).ShouldBe([TimelineKind.MailReceived, TimelineKind.Added, TimelineKind.StageChanged]);
        var (came, moved) = (timeline[0], timeline[2]);
        var subject = new SubjectReference(SubjectKind.Mail, (await room.Message(Invite)).Id);
        (came.At, came.Why, came.Subject, came.Mail).ShouldBe((Invite.At, Invite.Text, subject, new MailMark(MailCategory.InterviewInvite, 0.95)));
        (moved.By, moved.Why, moved.Subject, moved.Mail).ShouldBe((DoneBy.Model, Invite.Text, subject, new MailMark(MailCategory.InterviewInvite, 0.95)));
        var proposal = await room.OnlyProposal();
        (proposal.State, proposal.EntryId, proposal.By).ShouldBe((ProposalState.Applied, moved.Id, DoneBy.Model));
        var thread = await room.Thread(Invite);
        (thread.ApplicationId, thread.Category).ShouldBe((acme.Id, MailCategory.InterviewInvite));
    }

    [Fact]
    public async Task Moves_once_when_several_machines_file_the_same_mail_at_once()
    {
        await using var room = await Room();
        var acme = await room.Added("Acme");
        var message = await room.Received(Invite);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => room.Filed(message, MailCategory.InterviewInvite))));

        var timeline = await room.Timeline(acme);
        timeline.Count(entry => entry.Kind == TimelineKind.StageChanged).ShouldBe(1);
        timeline.Count(entry => entry.Kind == TimelineKind.MailReceived).ShouldBe(1);
        (await room.OnlyProposal()).State.ShouldBe(ProposalState.Applied);
        (await room.All<MailFinding>().Count(FilingRoom.Ines, _ => true)).ShouldBe(1);
    }

    [Fact]
    public async Task Files_a_mail_that_came_into_two_mailboxes_once()
    {
        await using var room = await Room();
        var acme = await room.Added("Acme");
        var other = await room.Mailbox("ines@other.example");
        await room.Filed(Invite, MailCategory.InterviewInvite);

        await room.Filed(await room.Received(Invite, other), MailCategory.InterviewInvite);

        (await room.Timeline(acme)).Count(entry => entry.Kind == TimelineKind.MailReceived).ShouldBe(1);
        (await room.OnlyProposal()).State.ShouldBe(ProposalState.Applied);
    }

    [Fact]
    public async Task Does_not_move_again_what_was_taken_back()
    {
        await using var room = await Room();
        var acme = await room.Added("Acme");
        await room.Filed(Invite, MailCategory.InterviewInvite);

        (await room.Get<UndoProposal>().Run(FilingRoom.Ines, (await room.OnlyProposal()).Id)).Value.State.ShouldBe(ProposalState.Undone);
        await room.Filed(Invite, MailCategory.InterviewInvite);

        (await room.Again(acme)).Kind.ShouldBe(StageKind.Applied);
        (await room.OnlyProposal()).State.ShouldBe(ProposalState.Undone);
        (await room.Asked()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Asks_before_a_no_and_moves_when_the_person_says_so()
    {
        await using var room = await Room();
        var acme = await room.Added("Acme", StageKind.Interviewing);
        var no = Invite with { Id = "no", Text = "We have decided to go on with others." };
        await room.Filed(no, MailCategory.Rejection, 0.99);

        (await room.Again(acme)).Kind.ShouldBe(StageKind.Interviewing);
        var asked = (await room.Asked()).ShouldHaveSingleItem();
        (asked.Application!.Id, asked.Stage!.Kind, asked.Proposal.Why, asked.Proposal.Sender).ShouldBe((acme.Id, StageKind.Rejected, no.Text, "Acme Hiring Team"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => room.Get<AcceptProposal>().Run(FilingRoom.Ines, asked.Proposal.Id, new ProposalAnswer()))));

        answers.Count(answer => answer.IsOk).ShouldBeGreaterThan(0);
        (await room.Again(acme)).Kind.ShouldBe(StageKind.Rejected);
        (await room.Timeline(acme)).Count(entry => entry.Move is not null).ShouldBe(1);
        (await room.Asked()).ShouldBeEmpty();
        (await room.Get<UndoProposal>().Run(FilingRoom.Ines, asked.Proposal.Id)).IsOk.ShouldBeTrue();
        (await room.Again(acme)).Kind.ShouldBe(StageKind.Interviewing);
    }

    [Fact]
    public async Task Does_not_ask_again_what_the_person_said_no_to()
    {
        await using var room = await Room();
        await room.Added("Acme");
        var no = Invite with { Id = "no" };
        await room.Filed(no, MailCategory.Rejection);
        var asked = (await room.Asked()).ShouldHaveSingleItem();

        (await room.Get<DismissProposal>().Run(FilingRoom.Ines, asked.Proposal.Id)).IsOk.ShouldBeTrue();
        await room.Filed(no, MailCategory.Rejection);

        (await room.Asked()).ShouldBeEmpty();
        (await room.Get<DismissProposal>().Run(FilingRoom.Ines, asked.Proposal.Id)).Failure.ShouldBe(FilingFailures.Answered);
        (await room.Get<DismissProposal>().Run("somebody-else", asked.Proposal.Id)).Failure.ShouldBe(FilingFailures.NoProposal);
    }

    [Fact]
    public async Task Reminds_once_of_a_mail_that_waits_and_takes_that_back_when_it_is_answered()
    {
        await using var room = await Room();
        var acme = await room.Added("Acme");
        var times = Invite with { Id = "times", Text = "When could you talk to us?" };
        await room.Filed(times, MailCategory.AvailabilityRequest);
        (await room.Thread(times)).Turn.ShouldBe(MailTurn.Mine);

        await room.Get<RemindOfDue>().Run();
        (await room.Tasks()).ShouldBeEmpty();
        room.Clock.Advance(TimeSpan.FromDays(1));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => room.Get<RemindOfDue>().Run())));

        var task = (await room.Tasks()).ShouldHaveSingleItem();
        (task.Text, task.SubjectKind, task.SubjectId, task.DueOn).ShouldBe(("Answer Acme Hiring Team: Your application", SubjectKind.Application, acme.Id, room.Today));
        (await room.Timeline(acme)).Count(entry => entry.Kind == TimelineKind.AlertSent).ShouldBe(1);

        await room.Get<RemindOfDue>().Run();
        await room.Filed(TestMail.Mine("answer", "jobs@acme.example").Answering("times").After(TimeSpan.FromHours(26)), MailCategory.Other);

        (await room.Tasks()).ShouldBeEmpty();
        (await room.Thread(times)).Turn.ShouldBe(MailTurn.Theirs);
    }

    [Fact]
    public async Task Looks_all_mails_through_again_once_and_goes_on_where_it_was()
    {
        await using var room = await Room();
        for (var i = 0; i < 120; i++)
        {
            var message = await room.Received(new TestMail($"m{i}") { Text = "Nothing of importance." }.After(TimeSpan.FromMinutes(i / 3)));
            (await room.All<MailMessage>().Replace(FilingRoom.Ines, Filed(message, room))).IsOk.ShouldBeTrue();
        }
        await room.Get<StartRefiling>().Run(FilingRoom.Ines, RefilingScope.All);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => room.Get<RefileDue>().Run())));

        var work = (await room.Get<SeeRefiling>().Run(FilingRoom.Ines))!;
        (work.Done, work.Total, work.EndedAt, work.LastError).ShouldBe((120, 120, room.Clock.GetUtcNow(), null));
        (await room.Get<SeeRefiling>().Run("somebody-else")).ShouldBeNull();
    }

    private static MailMessage Filed(MailMessage message, FilingRoom room)
    {
        message.WasFiled(room.Clock.GetUtcNow());
        return message;
    }
}
