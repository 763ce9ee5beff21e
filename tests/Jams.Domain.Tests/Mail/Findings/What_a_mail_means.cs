using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Tests.Mail.Findings;

public sealed class What_a_mail_means
{
    [Theory]
    [InlineData("Thank you for applying to the Data Analyst role at Acme. We have received your application and will review it shortly.", MailCategory.ApplicationConfirmation)]
    [InlineData("Vielen Dank für Ihre Bewerbung. Wir bestätigen hiermit den Eingang Ihrer Unterlagen und melden uns bald.", MailCategory.ApplicationConfirmation)]
    [InlineData("Bonjour, nous avons bien reçu votre candidature au poste d'assistant et nous vous en remercions. Elle sera étudiée avec attention.", MailCategory.ApplicationConfirmation)]
    [InlineData("We would like to invite you to an interview on Tuesday 17 March at 10:00 via Zoom.", MailCategory.InterviewInvite)]
    [InlineData("Gerne möchten wir Sie zu einem Vorstellungsgespräch am 17.03.2026 um 10 Uhr einladen.", MailCategory.InterviewInvite)]
    [InlineData("Unfortunately, after careful consideration we will not be moving forward with your application.", MailCategory.Rejection)]
    [InlineData("We are unable to offer you the position of Data Analyst. We wish you the best in your search.", MailCategory.Rejection)]
    [InlineData("Leider müssen wir Ihnen mitteilen, dass wir uns für einen anderen Bewerber entschieden haben.", MailCategory.Rejection)]
    [InlineData("Nous avons le regret de vous informer que votre candidature n'a pas été retenue.", MailCategory.Rejection)]
    [InlineData("We are delighted to offer you the position of Data Analyst. Your offer letter is attached; please sign it by Friday.", MailCategory.Offer)]
    [InlineData("Could you please send me your availability for a call next week?", MailCategory.AvailabilityRequest)]
    [InlineData("I came across your profile on LinkedIn and think you could be a great fit for a role with my client. Would you be open to a chat?", MailCategory.RecruiterOutreach)]
    [InlineData("Please complete the online assessment within 5 days. Your application cannot proceed without it.", MailCategory.FollowUpRequired)]
    [InlineData("Your parcel will be delivered tomorrow between 10 and 12. Track your order here.", MailCategory.Other)]
    [InlineData("Happy birthday! Dinner on Saturday at ours? Love, Mum", MailCategory.Other)]
    public void Is_told_in_three_languages(string body, MailCategory category) => Letter.Of(body).Classified().Category.ShouldBe(category);

    [Fact]
    public void Is_shown_by_words_that_stand_there()
    {
        var mail = Letter.Of("Dear Mo,\n\nThank you for coming in.\nUnfortunately we have decided to move forward\nwith another candidate.\n\nBest regards,\nAcme", "Your application");

        var found = mail.Classified();

        found.Evidence.ShouldNotBeEmpty();
        found.Evidence.ShouldContain(one => one.Words.Contains("another candidate", StringComparison.Ordinal));
        foreach (var evidence in found.Evidence)
            evidence.In(mail).Substring(evidence.Start, evidence.Words.Length).ShouldBe(evidence.Words);
    }

    [Fact]
    public void Is_told_by_the_newest_text_and_not_by_what_is_quoted() =>
        Letter.Of("Thanks, see you then!\n\nOn Mon, 9 Mar 2026, Acme wrote:\n> Unfortunately we will not be moving forward with your application.\n", "Re: lunch").Classified().Category.ShouldNotBe(MailCategory.Rejection);

    [Fact]
    public void Is_the_same_each_time_and_from_many_at_once()
    {
        var mail = Letter.Of("We would like to invite you to an interview on Tuesday 17 March at 10:00.");
        var first = mail.Classified();

        foreach (var again in Enumerable.Range(0, 64).AsParallel().Select(_ => mail.Classified()).ToList())
        {
            (again.Category, again.Confidence, again.Method).ShouldBe((first.Category, first.Confidence, first.Method));
            again.Probabilities.ShouldBe(first.Probabilities);
            again.Evidence.ShouldBe(first.Evidence);
        }
    }

    [Fact]
    public void Has_probabilities_that_sum_to_one() => Letter.Of("Could we talk on Friday?").Classified().Probabilities.Sum().ShouldBe(1, 1e-9);

    [Fact]
    public void Is_nothing_for_a_mail_without_words()
    {
        var found = new MailText().Classified();

        found.Category.ShouldBe(MailCategory.Other);
        found.Evidence.ShouldBeEmpty();
    }
}
