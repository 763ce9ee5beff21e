using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Tests.Mail.Findings;

public sealed class Days_and_times_a_mail_names
{
    [Theory]
    [InlineData("Your interview is on Tuesday, 17 March 2026 at 10:00 CET.", "2026-03-17T10:00:00+01:00")]
    [InlineData("Your interview is on March 31st at 3pm ET.", "2026-03-31T15:00:00-04:00")]
    [InlineData("Your interview is on March 11 from 2 to 3pm GMT+2.", "2026-03-11T14:00:00+02:00")]
    [InlineData("Ihr Gespräch ist am Donnerstag, den 2. April um 14.30 Uhr (MESZ).", "2026-04-02T14:30:00+02:00")]
    [InlineData("Ihr Vorstellungsgespräch: 17.03.2026, 10 Uhr.", "2026-03-17T10:00:00")]
    [InlineData("L'entretien aura lieu le mercredi 18 mars à 14h30 (heure de Paris).", "2026-03-18T14:30:00+01:00")]
    [InlineData("Votre entretien est le 18/03/2026 à 9h.", "2026-03-18T09:00:00")]
    [InlineData("Interview on 2026-04-07, please confirm your interview.", "2026-04-07")]
    [InlineData("Your interview is on Friday at 11:15.", "2026-03-13T11:15:00")]
    [InlineData("Your interview is tomorrow at 9am.", "2026-03-11T09:00:00")]
    [InlineData("Your interview is on January 8 at 10:00.", "2027-01-08T10:00:00")]
    [InlineData("Your interview was on March 2 at 10:00.", "2026-03-02T10:00:00")]
    [InlineData("Your interview is on 29 January 2027 at 10:00.", "2027-01-29T10:00:00")]
    public void Are_read_as_they_are_meant(string text, string time) => Letter.Of(text, "Interview").Classified().Facts.Times.Select(one => one.ToString()).ShouldBe([time]);

    [Fact]
    public void Are_all_read_when_there_is_a_choice() =>
        Letter.Of("We can offer these times for your interview: Monday 16 March at 10:00, 11:30 or 14:00, or Tuesday 17 March at 9:00.", "Interview").Classified().Facts.Times
            .Select(one => one.ToString()).ShouldBe(["2026-03-16T10:00:00", "2026-03-16T11:30:00", "2026-03-16T14:00:00", "2026-03-17T09:00:00"]);

    [Fact]
    public void Keep_summer_time_of_their_own_day()
    {
        var times = Letter.Of("Your interview: 27 March at 10:00 CET or 30 March at 10:00 CET.", "Interview").Classified().Facts.Times;

        times.Select(time => time.Offset).ShouldBe([TimeSpan.FromHours(1), TimeSpan.FromHours(2)]);
    }

    [Fact]
    public void Say_when_they_end()
    {
        var time = Letter.Of("Your interview is on 17 March, 14:00 - 15:30.", "Interview").Classified().Facts.Times.ShouldHaveSingleItem();

        (time.From, time.Until).ShouldBe((new TimeOnly(14, 0), new TimeOnly(15, 30)));
        time.Zone.ShouldBeNull();
        time.Instant.ShouldBeNull();
    }

    [Fact]
    public void Are_guessed_less_surely_where_day_and_month_could_be_swapped()
    {
        MailText mail = Letter.Of("Your interview is on 04/05/2026 at 10:00.", "Interview");

        mail.Classified().Facts.Times.ShouldHaveSingleItem().Date.ShouldBe(new DateOnly(2026, 5, 4));
        var american = (mail with { SentAt = Letter.Sent.ToOffset(TimeSpan.FromHours(-5)) }).Classified().Facts.Times.ShouldHaveSingleItem();
        american.Date.ShouldBe(new DateOnly(2026, 4, 5));
        american.Confidence.ShouldBeLessThan(0.8);
    }

    [Theory]
    [InlineData("Your interview is on 31 February 2026 at 10:00.")]
    [InlineData("We were founded on 12 May 1970. Thank you for your application.")]
    [InlineData("Interview 99/99/9999 at 99:99.")]
    [InlineData("This offer of a lifetime ends 1 January 2099, apply for the job.")]
    public void Are_left_out_when_they_cannot_be_meant(string text) => Letter.Of(text, "Interview").Classified().Facts.Times.ShouldBeEmpty();

    [Fact]
    public void Need_the_day_the_mail_was_sent_only_when_something_is_missing()
    {
        MailText Undated(string text) => Letter.Of(text, "Interview") with { SentAt = null };

        Undated("Your interview is on Friday at 10:00.").Classified().Facts.Times.ShouldBeEmpty();
        Undated("Your interview is on 17 March 2026 at 10:00.").Classified().Facts.Times.ShouldHaveSingleItem();
    }
}
