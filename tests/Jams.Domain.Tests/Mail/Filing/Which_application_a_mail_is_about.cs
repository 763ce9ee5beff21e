using Jams.Domain.Applications;
using Jams.Domain.Mail.Filing.Linking;
using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Tests.Mail.Filing;

public sealed class Which_application_a_mail_is_about
{
    [Theory]
    [InlineData("Acme via Greenhouse")]
    [InlineData("Acme Hiring Team")]
    [InlineData("Acme Careers")]
    [InlineData("Careers at Acme")]
    [InlineData("Recruiting | ACME GmbH")]
    [InlineData("Niamh Delacroix (Acme)")]
    [InlineData("Acme, Niamh Delacroix")]
    [InlineData("Niamh from Acme")]
    [InlineData("Personalabteilung der Acme AG")]
    [InlineData("Bewerbermanagement Acme GmbH & Co. KG")]
    [InlineData("L'équipe recrutement d'Acme", "Acme")]
    public void Is_told_by_the_name_of_its_sender(string from, string? said = null)
    {
        var search = new Search();
        var acme = search.Applied("Acme");
        search.Applied("Oakhurst Mutual");

        var match = search.Match(from: from, company: said);

        (match.ApplicationId, match.IsSure, match.Reason).ShouldBe((acme.Id, true, LinkReason.Company));
    }

    [Theory]
    [InlineData("Acme Health Careers", "Your application at Acme Health", "Thank you for your time with Acme Health.")]
    [InlineData("Recruiting", "News from Blue Acme", "We at Blue Acme have decided.")]
    [InlineData("Jobs", "Your application", "Acme Robotics has decided to move on.")]
    [InlineData("Jobs", "Your application", "At Acme-Werke we have decided to move on.")]
    public void Is_none_of_a_firm_whose_name_only_begins_alike(string from, string subject, string text)
    {
        var search = new Search();
        search.Applied("Acme");

        var match = search.Match(from: from, subject: subject, text: text);

        (match.ApplicationId, match.CandidateIds.Count).ShouldBe((null, 0));
    }

    [Fact]
    public void Is_the_one_of_the_longer_name_when_both_are_known()
    {
        var search = new Search();
        search.Applied("Acme");
        var health = search.Applied("Acme Health");

        search.Match(from: "Acme Health via Lever", text: "Acme Health thanks you.").ApplicationId.ShouldBe(health.Id);
    }

    [Fact]
    public void Is_told_by_an_alias()
    {
        var search = new Search().Company("Nordlicht Energie", "NLE");
        var applied = search.Applied("Nordlicht Energie");

        search.Match(from: "NLE Karriere").ApplicationId.ShouldBe(applied.Id);
    }

    [Fact]
    public void Is_never_told_by_the_domain_alone()
    {
        var search = new Search();
        search.Applied("Oakhurst Mutual");

        search.Match(from: "Niamh Delacroix", subject: "An update", text: "We have decided to go on with others.", address: "niamh@oakhurstmutual.example").ApplicationId.ShouldBeNull();
    }

    [Fact]
    public void Is_told_by_the_domain_and_the_name_in_the_text_together()
    {
        var search = new Search();
        var applied = search.Applied("Oakhurst Mutual");

        var match = search.Match(from: "Niamh Delacroix", text: "Thank you for talking to Oakhurst Mutual.", address: "niamh@oakhurstmutual.example");

        (match.ApplicationId, match.IsSure).ShouldBe((applied.Id, true));
    }

    [Fact]
    public void Is_only_guessed_when_the_name_stands_somewhere_in_the_text()
    {
        var search = new Search();
        var applied = search.Applied("Oakhurst Mutual");

        var match = search.Match(MailCategory.InterviewInvite, from: "Niamh Delacroix", text: "We met when you talked to Oakhurst Mutual.");

        (match.ApplicationId, match.IsSure).ShouldBe((applied.Id, false));
    }

    [Fact]
    public void Is_none_of_a_firm_that_another_firms_mail_only_mentions()
    {
        var search = new Search();
        search.Applied("Oakhurst Mutual");

        search.Match(MailCategory.InterviewInvite, company: "Brightwater Bank", text: "Brightwater Bank is no part of Oakhurst Mutual.").ApplicationId.ShouldBeNull();
    }

    [Theory]
    [InlineData("Target", "the target date is Friday")]
    [InlineData("SAP", "we sap all our strength")]
    public void Is_none_of_a_firm_called_like_a_word(string company, string text)
    {
        var search = new Search();
        search.Applied(company);

        search.Match(text: text).ApplicationId.ShouldBeNull();
    }

    [Theory]
    [InlineData("Data Engineer (m/f/d)")]
    [InlineData("Senior Data Engineer")]
    public void Is_told_by_the_role_among_several_at_one_firm(string said)
    {
        var search = new Search();
        search.Applied("Acme", "Frontend Developer");
        var data = search.Applied("Acme", "Data Engineer");

        var match = search.Match(from: "Acme Careers", role: said);

        (match.ApplicationId, match.IsSure).ShouldBe((data.Id, true));
    }

    [Fact]
    public void Is_told_by_the_role_in_its_subject()
    {
        var search = new Search();
        search.Applied("Acme", "Frontend Developer");
        var data = search.Applied("Acme", "Data Engineer");

        search.Match(from: "Acme Careers", subject: "Your application as Data Engineer").ApplicationId.ShouldBe(data.Id);
    }

    [Fact]
    public void Is_asked_when_two_are_as_likely()
    {
        var search = new Search();
        var (one, other) = (search.Applied("Acme", "Frontend Developer"), search.Applied("Acme", "Data Engineer"));

        var match = search.Match(MailCategory.InterviewInvite, from: "Acme Careers");

        match.ApplicationId.ShouldBeNull();
        match.CandidateIds.Order().ShouldBe(new[] { one.Id, other.Id }.Order());
    }

    [Fact]
    public void Is_no_newer_one_than_the_mail()
    {
        var search = new Search();
        var old = search.Applied("Acme", on: new(2026, 3, 2), kind: StageKind.Applied);
        search.Applied("Acme", on: new(2026, 11, 5));

        search.Match(from: "Acme Careers", on: new(2026, 4, 1)).ApplicationId.ShouldBe(old.Id);
    }

    [Fact]
    public void Is_none_when_only_newer_ones_are_known()
    {
        var search = new Search();
        search.Applied("Acme", on: new(2026, 11, 5));

        search.Match(from: "Acme Careers", on: new(2026, 10, 1)).ApplicationId.ShouldBeNull();
    }

    [Fact]
    public void Is_asked_for_a_no_when_the_person_has_applied_twice_for_the_same()
    {
        var search = new Search();
        var (old, now) = (search.Applied("Acme", on: new(2026, 3, 2)), search.Applied("Acme", on: new(2026, 11, 5)));

        var match = search.Match(from: "Acme Careers", role: "Backend Engineer");

        match.CandidateIds.Order().ShouldBe(new[] { old.Id, now.Id }.Order());
    }

    [Fact]
    public void Is_not_sure_for_a_no_after_another_no_of_the_same_firm()
    {
        var search = new Search();
        search.Applied("Acme", on: new(2026, 3, 2), kind: StageKind.Rejected, closedOn: new(2026, 3, 20));
        var now = search.Applied("Acme", on: new(2026, 11, 5));

        var match = search.Match(from: "Acme Careers");

        (match.ApplicationId, match.IsSure).ShouldBe((now.Id, false));
    }

    [Fact]
    public void Is_the_old_one_when_the_mail_says_its_day()
    {
        var search = new Search();
        var old = search.Applied("Acme", on: new(2026, 3, 2));
        search.Applied("Acme", on: new(2026, 11, 5));

        search.Match(from: "Acme Careers", text: "your application of 2 March", past: new DateOnly(2026, 3, 2)).ApplicationId.ShouldBe(old.Id);
    }

    [Fact]
    public void Is_the_one_that_was_open_when_it_was_sent()
    {
        var search = new Search();
        search.Applied("Acme", "Frontend Developer", kind: StageKind.Rejected, closedOn: new(2026, 11, 10));
        var open = search.Applied("Acme", "Data Engineer");

        search.Match(MailCategory.InterviewInvite, from: "Acme Careers").ApplicationId.ShouldBe(open.Id);
    }

    [Fact]
    public void Is_perhaps_a_new_one_when_a_known_firm_confirms_another_role()
    {
        var search = new Search();
        var known = search.Applied("Acme", "Frontend Developer");

        var match = search.Match(MailCategory.ApplicationConfirmation, from: "Acme Careers", role: "Data Analyst");

        match.ApplicationId.ShouldBeNull();
        match.CandidateIds.ShouldBe([known.Id]);
    }

    [Fact]
    public void Is_not_sure_when_the_role_is_another()
    {
        var search = new Search();
        search.Applied("Acme", "Frontend Developer");

        search.Match(MailCategory.InterviewInvite, from: "Acme Careers", role: "Data Analyst").IsSure.ShouldBeFalse();
    }

    [Fact]
    public void Is_one_noted_later_than_the_mail_when_its_day_was_never_said()
    {
        var search = new Search();
        var saved = search.Applied("Acme", on: new(2026, 11, 30), kind: StageKind.Saved);

        var match = search.Match(MailCategory.ApplicationConfirmation, from: "Acme Careers", on: new(2026, 11, 20));

        (match.ApplicationId, match.IsSure).ShouldBe((saved.Id, false));
    }
}
