using Jams.Domain.Mail.Filing.Asking;
using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Tests.Mail.Filing;

public sealed class What_an_AI_says_of_a_mail
{
    private static readonly MailText Mail = new() { Subject = "Your application", Body = "Dear Ines,\nwe would  like to\ninvite you to a conversation on Friday.\n\nOn Monday you wrote:\n> We regret that we chose somebody else." };

    [Theory]
    [InlineData("we would like to invite you to a conversation", EvidencePlace.Body, "we would  like to\ninvite you to a conversation")]
    [InlineData("We Would Like To Invite You", EvidencePlace.Body, "we would  like to\ninvite you")]
    [InlineData("Your application", EvidencePlace.Subject, "Your application")]
    public void Believes_words_that_stand_in_the_mail(string quote, EvidencePlace place, string words)
    {
        var evidence = CheckAnswer.Find(quote, Mail).ShouldNotBeNull();

        (evidence.Place, evidence.Words).ShouldBe((place, words));
        (place == EvidencePlace.Body ? Mail.Body : Mail.Subject).Substring(evidence.Start, evidence.Words.Length).ShouldBe(words);
    }

    [Theory]
    [InlineData("we would like to reject you")]
    [InlineData("We regret that we chose somebody else")]
    [InlineData("we")]
    [InlineData("")]
    [InlineData("        ")]
    public void Drops_an_answer_whose_words_do_not(string quote)
    {
        CheckAnswer.Find(quote, Mail).ShouldBeNull();
        CheckAnswer.Problem(new MailAnswer(MailCategory.Rejection, quote, null, null), Mail).ShouldNotBeNull();
    }

    [Fact]
    public void Counts_more_when_both_agree_and_never_enough_alone()
    {
        var found = new Classification { Category = MailCategory.InterviewInvite, Confidence = 0.7, Method = FindingMethod.Model };

        var both = CheckAnswer.Together(found, new(MailCategory.InterviewInvite, "we would like to invite you", null, null), Mail)!;
        (both.Method, Math.Round(both.Confidence, 3)).ShouldBe((FindingMethod.Ai, 0.94));
        var other = CheckAnswer.Together(found, new(MailCategory.Offer, "we would like to invite you", null, null), Mail)!;
        (other.Category, other.Method, other.Confidence).ShouldBe((MailCategory.Offer, FindingMethod.Ai, CheckAnswer.Confidence));
        CheckAnswer.Confidence.ShouldBeLessThan(Classification.SureFrom);
        CheckAnswer.Together(found with { Confidence = 0.85 }, new(MailCategory.Offer, "we would like to invite you", null, null), Mail).ShouldBeNull();
    }

    [Fact]
    public void Takes_names_over_only_as_the_mail_writes_them()
    {
        var found = new Classification { Category = MailCategory.InterviewInvite, Confidence = 0.7, Method = FindingMethod.Model };

        var together = CheckAnswer.Together(found, new(MailCategory.InterviewInvite, "we would like to invite you", "Evil Corp", "conversation"), Mail)!;

        together.Facts.Company.ShouldBeNull();
        together.Facts.Role!.Value.ShouldBe("conversation");
    }
}
