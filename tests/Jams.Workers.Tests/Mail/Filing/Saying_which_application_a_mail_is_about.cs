using Jams.Domain.Applications;
using Jams.Domain.Mail.Filing;
using Jams.Domain.Mail.Findings;

namespace Jams.Workers.Tests.Mail.Filing;

public sealed class Saying_which_application_a_mail_is_about
{
    private static readonly TestMail Letter = new("a", "Acme Hiring Team <jobs@acme.example>") { Subject = "Your application", Text = "We would like to invite you." };

    [Fact]
    public async Task Takes_back_what_it_did_to_another_and_does_it_here()
    {
        await using var room = await FilingRoom.Open();
        var (wrong, right) = (await room.Added("Acme"), await room.Added("Oakhurst Mutual"));
        await room.Filed(Letter, MailCategory.InterviewInvite);
        (await room.Again(wrong)).Kind.ShouldBe(StageKind.Interviewing);

        (await room.Get<LinkToApplication>().Run(FilingRoom.Ines, (await room.Message(Letter)).Id, right.Id)).IsOk.ShouldBeTrue();

        (await room.Again(wrong)).Kind.ShouldBe(StageKind.Applied);
        (await room.Again(right)).Kind.ShouldBe(StageKind.Interviewing);
        (await room.Thread(Letter)).ApplicationId.ShouldBe(right.Id);
        (await room.Timeline(wrong)).ShouldNotContain(entry => entry.Kind == TimelineKind.MailReceived);
        (await room.Timeline(right)).ShouldContain(entry => entry.Kind == TimelineKind.MailReceived);
        await room.Filed(Letter, MailCategory.InterviewInvite);
        (await room.Finding(Letter)).ApplicationId.ShouldBe(right.Id);
    }

    [Fact]
    public async Task Moves_the_whole_conversation()
    {
        await using var room = await FilingRoom.Open();
        var (wrong, right) = (await room.Added("Acme"), await room.Added("Oakhurst Mutual"));
        await room.Filed(Letter, MailCategory.ApplicationConfirmation);
        var mine = TestMail.Mine("mine", "jobs@acme.example").Answering("a").After(TimeSpan.FromHours(1));
        await room.Filed(mine, MailCategory.Other);

        await room.Get<LinkToApplication>().Run(FilingRoom.Ines, (await room.Message(Letter)).Id, right.Id);

        (await room.Timeline(wrong)).ShouldNotContain(entry => entry.Subject != null);
        (await room.Timeline(right)).Count(entry => entry.Kind is TimelineKind.MailReceived or TimelineKind.MailSent).ShouldBe(2);
    }

    [Fact]
    public async Task That_it_is_about_none_is_remembered()
    {
        await using var room = await FilingRoom.Open();
        var acme = await room.Added("Acme");
        await room.Filed(Letter, MailCategory.Rejection);

        await room.Get<LinkToApplication>().Run(FilingRoom.Ines, (await room.Message(Letter)).Id, null);
        await room.Filed(Letter, MailCategory.Rejection);

        (await room.Thread(Letter)).ApplicationId.ShouldBeNull();
        (await room.Asked()).ShouldBeEmpty();
        (await room.Timeline(acme)).ShouldNotContain(entry => entry.Kind == TimelineKind.MailReceived);
    }

    [Fact]
    public async Task Fails_for_what_is_not_theirs()
    {
        await using var room = await FilingRoom.Open();
        var acme = await room.Added("Acme");
        await room.Filed(Letter, MailCategory.InterviewInvite);
        var id = (await room.Message(Letter)).Id;

        (await room.Get<LinkToApplication>().Run("somebody-else", id, acme.Id)).Failure.ShouldBe(FilingFailures.NoFinding);
        (await room.Get<LinkToApplication>().Run(FilingRoom.Ines, id, "no such")).Failure.ShouldBe(ApplicationFailures.NotFound);
    }
}
