using Jams.Domain;
using Jams.Domain.Applications;
using Jams.Domain.Mail.Filing.Waiting;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Tasks;

namespace Jams.Workers.Tests.Mail.Filing;

public sealed class Waiting_for_an_answer
{
    private static readonly TestMail Times = new("times", "Acme Hiring Team <jobs@acme.example>") { Subject = "A call", Text = "When could you talk to us?" };

    [Fact]
    public async Task Of_theirs_reminds_after_a_week()
    {
        await using var room = await FilingRoom.Open();
        await room.Added("Acme");
        await room.Filed(Times, MailCategory.AvailabilityRequest);
        var mine = TestMail.Mine("mine", "jobs@acme.example").Answering("times").After(TimeSpan.FromHours(3));
        await room.Filed(mine, MailCategory.Other);
        var thread = await room.Thread(Times);
        (thread.Turn, thread.TurnSince).ShouldBe((MailTurn.Theirs, mine.At));

        room.Clock.Advance(TimeSpan.FromDays(5));
        await room.Get<RemindOfDue>().Run();
        (await room.Tasks()).ShouldBeEmpty();
        room.Clock.Advance(TimeSpan.FromDays(2));
        await room.Get<RemindOfDue>().Run();

        (await room.Tasks()).ShouldHaveSingleItem().Text.ShouldBe("Ask Acme Hiring Team again: A call");
    }

    [Fact]
    public async Task Reminds_in_a_conversation_without_an_application_of_the_conversation()
    {
        await using var room = await FilingRoom.Open();
        await room.Filed(Times with { From = "Wes Abernathy <wes@recruit.example>" }, MailCategory.RecruiterOutreach);
        room.Clock.Advance(TimeSpan.FromDays(2));

        await room.Get<RemindOfDue>().Run();

        var task = (await room.Tasks()).ShouldHaveSingleItem();
        (task.SubjectKind, task.SubjectId).ShouldBe((SubjectKind.MailThread, (await room.Thread(Times)).Id));
    }

    [Fact]
    public async Task Leaves_a_task_that_was_done_when_the_answer_comes()
    {
        await using var room = await FilingRoom.Open();
        await room.Added("Acme");
        await room.Filed(Times, MailCategory.AvailabilityRequest);
        room.Clock.Advance(TimeSpan.FromDays(2));
        await room.Get<RemindOfDue>().Run();
        await room.Get<FinishTask>().Run(FilingRoom.Ines, (await room.Tasks()).Single().Id, true);

        await room.Filed(TestMail.Mine("mine", "jobs@acme.example").Answering("times").After(TimeSpan.FromHours(50)), MailCategory.Other);

        (await room.Tasks()).ShouldHaveSingleItem().DoneAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Ends_with_the_application()
    {
        await using var room = await FilingRoom.Open();
        var acme = await room.Added("Acme");
        await room.Filed(Times, MailCategory.AvailabilityRequest);
        await room.Get<WithdrawApplication>().Run(FilingRoom.Ines, acme.Id, null);
        room.Clock.Advance(TimeSpan.FromDays(2));

        await room.Get<RemindOfDue>().Run();

        (await room.Tasks()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Never_reminds_of_a_mailbox_that_was_just_connected_and_is_full_of_old_mail()
    {
        await using var room = await FilingRoom.Open();
        await room.Filed(Times with { At = room.Clock.GetUtcNow().AddDays(-40) }, MailCategory.AvailabilityRequest);

        await room.Get<RemindOfDue>().Run();

        (await room.Tasks()).ShouldBeEmpty();
        (await room.All<WaitingReminder>().Count(FilingRoom.Ines, _ => true)).ShouldBe(0);
    }

    [Fact]
    public async Task Reminds_when_the_person_wants_and_never_for_none()
    {
        await using var room = await FilingRoom.Open();
        await room.Rules(mine: 0);
        await room.Filed(Times, MailCategory.AvailabilityRequest);
        room.Clock.Advance(TimeSpan.FromDays(20));

        await room.Get<RemindOfDue>().Run();

        (await room.Tasks()).ShouldBeEmpty();
        (await room.Thread(Times)).Turn.ShouldBe(MailTurn.Mine);
    }

    [Fact]
    public async Task Is_not_known_of_ordinary_mail()
    {
        await using var room = await FilingRoom.Open();
        await room.Filed(Times, MailCategory.Other);

        (await room.Thread(Times)).Turn.ShouldBe(MailTurn.None);
    }

    [Fact]
    public async Task Counts_mails_in_whatever_order_they_come()
    {
        await using var room = await FilingRoom.Open();
        await room.Filed(TestMail.Mine("mine", "jobs@acme.example").Answering("times").After(TimeSpan.FromHours(3)), MailCategory.Other);
        await room.Filed(Times, MailCategory.AvailabilityRequest);

        (await room.Thread(Times)).Turn.ShouldBe(MailTurn.Theirs);
    }
}
