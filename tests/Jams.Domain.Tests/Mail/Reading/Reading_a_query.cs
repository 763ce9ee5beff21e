using Jams.Domain.Mail.Reading;
using Jams.Domain.Mail.Reading.Search;

namespace Jams.Domain.Tests.Mail.Reading;

public sealed class Reading_a_query
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Fact]
    public void Takes_words_as_they_are_searched_for()
    {
        var query = Read("Grüße  Straße visa");

        query.Words.ShouldBe(["grusse", "strasse", "visa"]);
        query.HasWords.ShouldBeTrue();
    }

    [Fact]
    public void Keeps_words_in_quotes_together()
    {
        var query = Read("""visa "Second Round" """);

        query.Words.ShouldBe(["visa", "second", "round"]);
        query.Phrases.ShouldBe(["second round"]);
    }

    [Theory]
    [InlineData("from:Niamh", "from:niamh")]
    [InlineData("von:niamh to:ines@achterberg.example", "from:niamh to:ines to:achterberg to:example")]
    [InlineData("""company:"Oakhurst Mutual" label:visa""", """company:"Oakhurst Mutual" label:visa""")]
    [InlineData("is:unread is:pinned has:attachment", "is:unread is:pinned has:attachment")]
    [InlineData("ist:ungelesen hat:anhang in:archiv", "is:unread has:attachment in:archive")]
    [InlineData("after:2026-11-01 before:yesterday", "after:2026-11-01 before:2026-11-24")]
    [InlineData("after:1.11.2026", "after:2026-11-01")]
    [InlineData("after:2026-11", "after:2026-11-01")]
    [InlineData("seit:14d", "after:2026-11-11")]
    [InlineData("after:2w", "after:2026-11-11")]
    [InlineData("in:spam", "in:junk")]
    [InlineData("re: offer http://x.example", "re offer http x example")]
    [InlineData("“smart quotes” done", "done \"smart quotes\"")]
    [InlineData("\"never closed", "\"never closed\"")]
    [InlineData("", "")]
    [InlineData("  ", "")]
    [InlineData(":::", "")]
    public void Understands(string text, string means) => Read(text).ToString().ShouldBe(means);

    [Theory]
    [InlineData("is:reed", "“is:reed” is not known. Use unread, read, pinned, snoozed, answered, waiting or needed.")]
    [InlineData("has:money", "“has:money” is not known. Use attachment or invitation.")]
    [InlineData("in:attic", "“in:attic” is not known. Use inbox, answer, waiting, snoozed, sent, archive, trash, junk or all.")]
    [InlineData("before:soon", "“before:soon” is not a day. Write it like before:2026-11-25, before:2026-11, before:yesterday or before:14d (14 days ago).")]
    [InlineData("after:2026-13-40", "“after:2026-13-40” is not a day. Write it like after:2026-11-25, after:2026-11, after:yesterday or after:14d (14 days ago).")]
    [InlineData("from: niamh", "Say what to look for right after “from:”, without a space.")]
    [InlineData("from:\"\"", "Say what to look for right after “from:”, without a space.")]
    [InlineData("after:2026-11-20 before:2026-11-20", "Nothing can be sent after and before these days at once. Turn the two around.")]
    public void Says_what_is_wrong(string text, string sentence) => ReadMailQuery.Run(text, Today).Failure.ShouldNotBeNull().ToString().ShouldBe(sentence);

    [Fact]
    public void Refuses_what_is_too_long()
    {
        ReadMailQuery.Run(new string('a', 301), Today).Failure.ShouldBe(SearchFailures.TooLong);
        ReadMailQuery.Run(string.Join(' ', Enumerable.Range(0, 17)), Today).Failure.ShouldBe(SearchFailures.TooLong);
    }

    [Fact]
    public void Says_itself_again()
    {
        foreach (var text in new[] { "from:niamh visa", "is:unread after:2026-11-01 in:sent", "label:\"this week\" \"second round\"" })
            Read(Read(text).ToString()).ToString().ShouldBe(Read(text).ToString());
    }

    [Fact]
    public void Never_breaks()
    {
        foreach (var text in OddTexts())
            ReadMailQuery.Run(text, Today).Match(_ => true, query => query.ToString().Length >= 0).ShouldBeTrue();
    }

    [Fact]
    public void Knows_every_place()
    {
        foreach (var place in Enum.GetValues<MailPlace>())
            Read("in:" + place.ToString().ToLowerInvariant()).In.ShouldBe(place);
    }

    private static MailQuery Read(string text) => ReadMailQuery.Run(text, Today).Value;

    private static IEnumerable<string> OddTexts()
    {
        string[] pieces = ["from:", "is:", "\"", "“", "”", ":", " ", "before:", "2026", "x", "ß", "\t", "in:", "“a", "„", "'", "\\", "🙂", "after:9999d", "after:9999y", "before:0001"];
        for (var seed = 1; seed < 2_000; seed++)
            yield return string.Concat(Enumerable.Range(0, seed % 14).Select(i => pieces[(seed * 31 + i * 17 + seed / 7 * i) % pieces.Length]));
    }
}
