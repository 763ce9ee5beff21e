using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Tests.Mail.Findings;

public sealed class Firm_and_work_a_mail_names
{
    [Theory]
    [InlineData("Thank you for applying to the Data Analyst position at Brightwater Ltd.", "Your application", "Brightwater Hiring Team", "no-reply@us.greenhouse-mail.io", "Brightwater Ltd")]
    [InlineData("Vielen Dank für Ihre Bewerbung bei der Nordstern GmbH als Einkäufer (m/w/d).", "Ihre Bewerbung", "Jana Roth", "jana.roth@nordstern.example", "Nordstern GmbH")]
    [InlineData("Nous avons bien reçu votre candidature chez Hexagone.", "Votre candidature", "Recrutement Hexagone", "no-reply@flatchr.io", "Hexagone")]
    [InlineData("Your application was sent to Corvid Analytics", "Mo, your application was sent to Corvid Analytics", "LinkedIn", "jobs-noreply@linkedin.com", "Corvid Analytics")]
    [InlineData("We have decided to pursue other candidates for this application.", "Update on your application", "Acme Careers", "acme@myworkday.com", "Acme")]
    [InlineData("We have received your application. Jana", "Your application", "Jana from Petrel Health", "jana@petrelhealth.example", "Petrel Health")]
    public void Is_the_firm(string body, string subject, string name, string address, string company)
    {
        var mail = Letter.Of(body, subject, name, address);

        var said = mail.Classified().Facts.Company.ShouldNotBeNull();

        said.Value.ShouldBe(company);
        said.Confidence.ShouldBeInRange(0.5, 1);
        said.Evidence.In(mail).ShouldContain(said.Evidence.Words);
    }

    [Theory]
    [InlineData("Thank you for applying for the Senior Data Analyst position at Brightwater.", "Senior Data Analyst")]
    [InlineData("We are delighted to offer you the role of Head of Marketing at Brightwater.", "Head of Marketing")]
    [InlineData("Vielen Dank für Ihre Bewerbung als Softwareentwickler (m/w/d) bei uns.", "Softwareentwickler")]
    [InlineData("Ihre Bewerbung auf die Stelle als Projektmanagerin ist eingegangen.", "Projektmanagerin")]
    [InlineData("Merci pour votre candidature au poste de Contrôleur de gestion. Elle nous est bien parvenue.", "Contrôleur de gestion")]
    [InlineData("As part of your application for Backend Engineer please complete the coding test within five days.", "Backend Engineer")]
    public void Is_the_work(string body, string role)
    {
        var mail = Letter.Of(body, "Hello");

        var said = mail.Classified().Facts.Role.ShouldNotBeNull();

        said.Value.ShouldBe(role);
        said.Evidence.In(mail).ShouldContain(said.Evidence.Words);
    }

    [Fact]
    public void Is_not_the_person_who_writes_or_reads() =>
        (Letter.Of("Hi Mo, we have received your application. Jana Roth", "Your application", "Jana Roth", "jana.roth@gmail.com") with { To = [new MailParty("Mo Okafor", "mo@example.org")] }).Classified().Facts.Company.ShouldBeNull();

    [Fact]
    public void Is_no_work_that_is_called_as_the_firm_is() =>
        Letter.Of("Thank you for your interest in Oakhurst. We regret that we will not move forward with your application.", "Update on your application", "Oakhurst Mutual Recruiting", "talent@oakhurstmutual.example").Classified().Facts.Role.ShouldBeNull();

    /// <summary>Text that is made to be read for ever: long words, endless lists, marks that open and never close.</summary>
    [Theory]
    [InlineData("Aa", "")]
    [InlineData("Aa ", "")]
    [InlineData("A.", "")]
    [InlineData("Jana-", " from")]
    [InlineData("(m/w", "")]
    [InlineData(" at ", "A")]
    [InlineData("Team ", "")]
    [InlineData("position of ", "A")]
    [InlineData("Aa & ", "GmbH")]
    [InlineData("12:30 ", "Uhr")]
    [InlineData(" \t", "x")]
    [InlineData("\n>", "x")]
    public async Task Are_read_soon_however_the_mail_is_written(string piece, string end)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 40_000 / piece.Length)) + end;

        await Task.Run(() => Letter.Of("Your interview: " + text, "Application " + text[..2_000], text[..500], "jana@acme.example").Classified(), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Is_no_hour_of_the_day() => Letter.Of("Your interview is on Thursday at 2pm EST.", "Interview", "Tom", "tom@gmail.com").Classified().Facts.Company.ShouldBeNull();

    [Fact]
    public void Is_nothing_where_no_job_is_spoken_of()
    {
        var facts = Letter.Of("Dinner at Luigi on Friday at 8pm?", "Dinner").Classified().Facts;

        (facts.Company, facts.Role).ShouldBe((null, null));
    }
}
