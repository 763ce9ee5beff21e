using Jams.Domain.Applications;
using Jams.Domain.Mail.Filing;
using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Tests.Mail.Filing;

public sealed class Where_a_mail_leads
{
    private static readonly DateTimeOffset Now = Search.At(Search.Sent);

    [Theory]
    [InlineData(StageKind.Saved, MailCategory.ApplicationConfirmation, StageKind.Applied)]
    [InlineData(StageKind.Saved, MailCategory.InterviewInvite, StageKind.Interviewing)]
    [InlineData(StageKind.Applied, MailCategory.InterviewInvite, StageKind.Interviewing)]
    [InlineData(StageKind.Applied, MailCategory.AvailabilityRequest, StageKind.Interviewing)]
    [InlineData(StageKind.Interviewing, MailCategory.Offer, StageKind.Offer)]
    [InlineData(StageKind.Applied, MailCategory.Rejection, StageKind.Rejected)]
    [InlineData(StageKind.Offer, MailCategory.Rejection, StageKind.Rejected)]
    public void Is_forward(StageKind from, MailCategory category, StageKind to) => StageStep.Of(Application(from), category, Now).ShouldBe(new StageStep(to, false));

    [Theory]
    [InlineData(StageKind.Applied, MailCategory.ApplicationConfirmation)]
    [InlineData(StageKind.Interviewing, MailCategory.ApplicationConfirmation)]
    [InlineData(StageKind.Offer, MailCategory.InterviewInvite)]
    [InlineData(StageKind.Interviewing, MailCategory.AvailabilityRequest)]
    [InlineData(StageKind.Applied, MailCategory.Other)]
    [InlineData(StageKind.Applied, MailCategory.RecruiterOutreach)]
    [InlineData(StageKind.Applied, MailCategory.FollowUpRequired)]
    [InlineData(StageKind.Rejected, MailCategory.Rejection)]
    [InlineData(StageKind.Rejected, MailCategory.ApplicationConfirmation)]
    [InlineData(StageKind.Withdrawn, MailCategory.InterviewInvite)]
    [InlineData(StageKind.Withdrawn, MailCategory.Rejection)]
    [InlineData(StageKind.Accepted, MailCategory.Rejection)]
    public void Is_nowhere_when_it_would_be_back_or_past_the_persons_word(StageKind from, MailCategory category) => StageStep.Of(Application(from), category, Now).ShouldBeNull();

    [Theory]
    [InlineData(MailCategory.InterviewInvite)]
    [InlineData(MailCategory.Offer)]
    public void Is_a_question_for_what_has_ended(MailCategory category) => StageStep.Of(Application(StageKind.Rejected), category, Now).ShouldNotBeNull().IsReopening.ShouldBeTrue();

    [Fact]
    public void Is_nowhere_for_what_ended_after_it_was_sent() => StageStep.Of(Application(StageKind.Rejected), MailCategory.InterviewInvite, Search.At(new(2026, 11, 12))).ShouldBeNull();

    [Fact]
    public void Is_nowhere_in_the_archive()
    {
        var application = Application(StageKind.Applied);
        application.Archive(Now);

        StageStep.Of(application, MailCategory.Offer, Now).ShouldBeNull();
    }

    [Theory]
    [InlineData(StageKind.Applied, 0.95, true, FilingVerdict.Move)]
    [InlineData(StageKind.Interviewing, 0.95, true, FilingVerdict.Move)]
    [InlineData(StageKind.Interviewing, 0.89, true, FilingVerdict.Ask)]
    [InlineData(StageKind.Interviewing, 0.95, false, FilingVerdict.Ask)]
    [InlineData(StageKind.Interviewing, 0.5, true, FilingVerdict.Show)]
    [InlineData(StageKind.Offer, 0.99, true, FilingVerdict.Ask)]
    [InlineData(StageKind.Rejected, 0.99, true, FilingVerdict.Ask)]
    public void Is_gone_at_once_only_forward_and_only_without_doubt(StageKind to, double confidence, bool sure, FilingVerdict verdict) =>
        Verdict(FilingRules.Default("ines"), to, confidence, FindingMethod.Model, sure).ShouldBe(verdict);

    [Fact]
    public void Is_gone_at_once_for_a_no_when_the_person_wants_that_but_never_on_an_AIs_word()
    {
        var rules = Rules(rejections: FilingHabit.AtOnce);

        Verdict(rules, StageKind.Rejected, 0.95).ShouldBe(FilingVerdict.Move);
        Verdict(rules, StageKind.Rejected, 0.95, FindingMethod.Ai).ShouldBe(FilingVerdict.Ask);
    }

    [Fact]
    public void Is_asked_when_the_person_has_moved_it_since_and_when_it_had_ended()
    {
        FilingVerdicts.Of(FilingRules.Default("ines"), new StageStep(StageKind.Interviewing, false), 0.99, FindingMethod.Rules, true, movedByPerson: true).ShouldBe(FilingVerdict.Ask);
        FilingVerdicts.Of(FilingRules.Default("ines"), new StageStep(StageKind.Interviewing, true), 0.99, FindingMethod.Rules, true, movedByPerson: false).ShouldBe(FilingVerdict.Ask);
    }

    [Fact]
    public void Is_only_shown_when_the_person_wants_no_more() => Verdict(Rules(invitations: FilingHabit.ShowOnly), StageKind.Interviewing, 0.99).ShouldBe(FilingVerdict.Show);

    [Theory]
    [InlineData(-1, 7)]
    [InlineData(2, 91)]
    public void Refuses_days_that_make_no_sense(int mine, int theirs)
    {
        var rules = FilingRules.Default("ines");

        rules.Remind(mine, theirs).IsOk.ShouldBeFalse();
        (rules.MineAfterDays, rules.TheirsAfterDays).ShouldBe((2, 7));
    }

    private static FilingRules Rules(FilingHabit invitations = FilingHabit.AtOnce, FilingHabit rejections = FilingHabit.AskFirst)
    {
        var rules = FilingRules.Default("ines");
        rules.Follow(FilingHabit.AtOnce, invitations, FilingHabit.AskFirst, rejections, false).IsOk.ShouldBeTrue();
        return rules;
    }

    private static FilingVerdict Verdict(FilingRules rules, StageKind to, double confidence, FindingMethod method = FindingMethod.Model, bool sure = true) =>
        FilingVerdicts.Of(rules, new StageStep(to, false), confidence, method, sure, movedByPerson: false);

    private static JobApplication Application(StageKind kind)
    {
        var search = new Search();
        if (kind is not (StageKind.Withdrawn or StageKind.Accepted))
            return search.Applied("Acme", kind: kind, closedOn: new(2026, 11, 19));
        var application = search.Applied("Acme");
        var ended = new Stage("ended", "Ended", kind, StageHue.Stone);
        (kind == StageKind.Withdrawn ? application.Withdraw(ended, 0, Search.At(new(2026, 11, 19))) : application.MoveTo(ended, 0, Search.At(new(2026, 11, 19)), Search.Sent)).IsOk.ShouldBeTrue();
        return application;
    }
}
