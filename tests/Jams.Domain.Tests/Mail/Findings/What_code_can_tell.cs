using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Findings.Text;

namespace Jams.Domain.Tests.Mail.Findings;

public sealed class What_code_can_tell
{
    private const string Interview = """
        BEGIN:VCALENDAR
        METHOD:REQUEST
        BEGIN:VEVENT
        DTSTART;TZID=Europe/Berlin:20260317T100000
        DTEND;TZID=Europe/Berlin:20260317T110000
        SUMMARY:Interview: Data Analyst
        ORGANIZER;CN=Jana Roth:mailto:jana@acme.example
        END:VEVENT
        END:VCALENDAR
        """;

    [Fact]
    public void Is_an_invitation_when_the_calendar_says_so()
    {
        var found = (Letter.Of("See invitation.", "Interview: Data Analyst") with { Invitation = InvitationText.Read(Interview) }).Classified();

        (found.Category, found.Method).ShouldBe((MailCategory.InterviewInvite, FindingMethod.Rules));
        found.IsUnsure.ShouldBeFalse();
        found.Facts.Times[0].ToString().ShouldBe("2026-03-17T10:00:00+01:00");
        found.Facts.Times[0].Zone.ShouldBe("Europe/Berlin");
        found.Evidence.ShouldHaveSingleItem().Place.ShouldBe(EvidencePlace.Calendar);
    }

    [Fact]
    public void Is_nothing_when_somebody_answers_an_invitation() =>
        (Letter.Of("", "Accepted: Interview") with { Invitation = InvitationText.Read(Interview, "REPLY") }).Classified().Category.ShouldBe(MailCategory.Other);

    [Fact]
    public void Is_no_interview_when_the_calendar_speaks_of_something_else() =>
        (Letter.Of("", "Dentist") with { Invitation = InvitationText.Read(Interview.Replace("Interview: Data Analyst", "Dentist", StringComparison.Ordinal)) }).Classified().Method.ShouldNotBe(FindingMethod.Rules);

    [Fact]
    public void Is_nothing_when_the_person_wrote_it()
    {
        var found = (Letter.Of("Thank you for the offer, I am delighted to accept the position.", "Re: Offer") with { IsOwn = true }).Classified();

        (found.Category, found.Method).ShouldBe((MailCategory.Other, FindingMethod.Rules));
    }

    [Fact]
    public void Is_nothing_when_a_board_sends_it_to_many()
    {
        var found = (Letter.Of("30+ new jobs match your preferences. Data Engineer, Corvid. Apply now. See all jobs.", "Job alert: data engineer in Leeds", "LinkedIn Job Alerts", "jobalerts-noreply@linkedin.com")
            with { Marks = new MailMarks { ListUnsubscribe = "<https://www.linkedin.com/e>" } }).Classified();

        (found.Category, found.Method).ShouldBe((MailCategory.Other, FindingMethod.Rules));
    }

    [Theory]
    [InlineData("no-reply@us.greenhouse-mail.io", "Greenhouse")]
    [InlineData("acme@myworkday.com", "Workday")]
    [InlineData("jobs@m.personio.de", "Personio")]
    [InlineData("someone@acme.example", null)]
    public void Names_the_system_that_sent_it(string address, string? system) => Letter.Of("We have received your application.", address: address).Classified().Facts.System.ShouldBe(system);
}
