using System.Text.Json;
using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Tests.Mail.Findings;

public sealed class What_a_person_taught
{
    private static MailText News(int number, string city) => Letter.Of($"Hello Mo, here is issue {number} of the letter from the harbour. We met old sailors in {city} and asked what they eat at sea. Read on below, and write back if you like it.", $"Harbour letter {number}", address: "news@harbour.example");

    private static readonly PersonalLearning Taught = PersonalLearning.None.Learn(News(1, "Kiel"), MailCategory.FollowUpRequired);

    [Fact]
    public void Counts_for_mail_that_looks_like_it()
    {
        var found = News(2, "Brest").Classified(Taught);

        (found.Category, found.Method).ShouldBe((MailCategory.FollowUpRequired, FindingMethod.Person));
    }

    [Fact]
    public void Changes_nothing_for_others() => News(2, "Brest").Classified().Method.ShouldNotBe(FindingMethod.Person);

    [Fact]
    public void Changes_nothing_for_other_mail_of_the_same_sender() =>
        Letter.Of("Your order of two books has been shipped and will arrive on Thursday. The invoice is attached to this mail.", "Your order", address: "news@harbour.example").Classified(Taught).Method.ShouldNotBe(FindingMethod.Person);

    [Fact]
    public void Is_what_they_said_last() =>
        News(1, "Kiel").Classified(Taught.Learn(News(1, "Kiel"), MailCategory.Offer)).Category.ShouldBe(MailCategory.Offer);

    [Fact]
    public void Is_not_learned_from_a_mail_without_words() => PersonalLearning.None.Learn(new MailText(), MailCategory.Offer).Lessons.ShouldBeEmpty();

    [Fact]
    public void Does_not_grow_without_end()
    {
        var learned = PersonalLearning.None;
        for (var i = 0; i < PersonalLearning.Limit + 5; i++)
            learned = learned.Learn(Letter.Of($"{Word(i)} {Word(i * 7 + 1)} {Word(i * 13 + 2)}", Word(i * 31)), MailCategory.Other);

        learned.Lessons.Count.ShouldBe(PersonalLearning.Limit);
    }

    [Fact]
    public void Is_the_same_after_it_was_kept_and_tells_nothing_of_the_words()
    {
        var kept = JsonSerializer.Serialize(Taught);

        kept.ShouldNotContain("sailors");
        News(2, "Brest").Classified(JsonSerializer.Deserialize<PersonalLearning>(kept)).Method.ShouldBe(FindingMethod.Person);
    }

    private static string Word(int number) => string.Concat(Enumerable.Range(0, 6).Select(at => (char)('a' + number / (int)Math.Pow(3, at) % 26)));
}
