using Jams.Domain.Mail.Filing.Waiting;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;
using MailParty = Jams.Domain.Mail.Findings.MailParty;

namespace Jams.Domain.Tests.Mail.Filing;

public sealed class Whose_turn_it_is
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Is_mine_since_the_first_mail_that_wants_an_answer()
    {
        JudgeTurn.Of([Theirs(9), Theirs(5, wants: true), Theirs(4), Theirs(3, wants: true)], Now).ShouldBe((MailTurn.Mine, Day(5)));
    }

    [Fact]
    public void Is_nobodys_when_they_wrote_last_and_want_nothing()
    {
        JudgeTurn.Of([Theirs(5, wants: true), Mine(4), Theirs(3)], Now).ShouldBe((MailTurn.None, null));
        JudgeTurn.Of([Theirs(3)], Now).ShouldBe((MailTurn.None, null));
        JudgeTurn.Of([], Now).ShouldBe((MailTurn.None, null));
    }

    [Fact]
    public void Is_theirs_after_an_answer_to_what_they_wanted() => JudgeTurn.Of([Theirs(5, wants: true), Mine(4)], Now).ShouldBe((MailTurn.Theirs, Day(4)));

    [Fact]
    public void Is_theirs_after_a_question_and_after_a_first_mail()
    {
        JudgeTurn.Of([Theirs(5), Mine(4, asks: true)], Now).ShouldBe((MailTurn.Theirs, Day(4)));
        JudgeTurn.Of([Mine(4)], Now).ShouldBe((MailTurn.Theirs, Day(4)));
    }

    [Fact]
    public void Is_nobodys_after_thanks() => JudgeTurn.Of([Theirs(5), Mine(4)], Now).ShouldBe((MailTurn.None, null));

    [Fact]
    public void Is_nobodys_when_it_is_too_long_ago() => JudgeTurn.Of([Theirs(61, wants: true)], Now).ShouldBe((MailTurn.None, null));

    [Theory]
    [InlineData("Could you send me a few times on Thursday?")]
    [InlineData("Please confirm that you will come.")]
    [InlineData("Wann hätten Sie Zeit?")]
    [InlineData("Bitte teilen Sie uns Ihre Gehaltsvorstellung mit.")]
    [InlineData("Pourriez-vous nous envoyer vos disponibilités ?")]
    public void Asks(string text) => Wanted(text).ShouldBeTrue();

    [Theory]
    [InlineData("We look forward to meeting our new colleagues.")]
    [InlineData("If you have any questions, please let us know.")]
    [InlineData("Haben Sie Fragen? Rufen Sie an.")]
    [InlineData("What does a data engineer do? Read on.")]
    [InlineData("Not interested? Unsubscribe here.")]
    public void Does_not_ask(string text) => Wanted(text).ShouldBeFalse();

    [Theory]
    [InlineData("no-reply@acme.example", "", "", "News")]
    [InlineData("noreply@acme.example", "", "", "News")]
    [InlineData("nicht-antworten@acme.example", "", "", "News")]
    [InlineData("jane@acme.example", "<mailto:out@acme.example>", "", "News")]
    [InlineData("jane@acme.example", "", "news.acme.example", "News")]
    [InlineData("jane@acme.example", "", "", "Your opinion counts: a short survey")]
    public void Never_waits_for_an_answer_to_newsletters_surveys_and_machines(string from, string unsubscribe, string list, string subject)
    {
        var mail = Mail("How was your visit? Could you tell us?", from) with { Subject = subject, Marks = new MailMarks { ListUnsubscribe = unsubscribe, ListId = list } };

        AnswerWanted.Of(mail, Found(MailCategory.Other)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(MailCategory.AvailabilityRequest, true)]
    [InlineData(MailCategory.FollowUpRequired, true)]
    [InlineData(MailCategory.RecruiterOutreach, true)]
    [InlineData(MailCategory.Rejection, false)]
    [InlineData(MailCategory.ApplicationConfirmation, false)]
    public void Follows_from_what_a_mail_is(MailCategory category, bool wanted) => AnswerWanted.Of(Mail("Good day."), Found(category)).ShouldBe(wanted);

    private static bool Wanted(string text) => AnswerWanted.Of(Mail(text), Found(MailCategory.InterviewInvite));

    private static MailText Mail(string text, string from = "niamh@oakhurst.example") => new() { From = new MailParty("Niamh", from), Subject = "Hello", Body = text };

    private static Classification Found(MailCategory category) => new() { Category = category, Confidence = 0.95, Method = FindingMethod.Model };

    private static DateTimeOffset Day(int ago) => Now.AddDays(-ago);

    private static TurnMail Theirs(int ago, bool wants = false) => new(false, Day(ago), wants);

    private static TurnMail Mine(int ago, bool asks = false) => new(true, Day(ago), asks);
}
