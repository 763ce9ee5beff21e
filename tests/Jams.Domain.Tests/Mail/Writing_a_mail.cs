using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Writing;
using Jams.Domain.Tests.Mail.Reading;

namespace Jams.Domain.Tests.Mail;

public sealed class Writing_a_mail
{
    [Fact]
    public async Task Two_windows_lose_nothing()
    {
        await using var desk = await MailDesk.Open();
        var begun = (await desk.Get<BeginDraft>().Run(MailDesk.Ines, new DraftStart(To: "a@example.org"))).Value.Draft;
        var first = await Save(desk, begun, 0, "one", "First");
        (await Save(desk, begun, 0, "one", "First, longer")).IsCopy.ShouldBeFalse("the same window may overtake itself");
        var other = await Save(desk, begun, first.Draft.Revision, "two", "Second");

        other.IsCopy.ShouldBeTrue();
        (await desk.Get<SeeDrafts>().Run(MailDesk.Ines)).Select(draft => draft.Content.Text).ShouldBe(["First, longer", "Second"], ignoreOrder: true);
    }

    [Fact]
    public async Task Nothing_with_an_open_place_is_sent()
    {
        await using var desk = await MailDesk.Open();
        var draft = (await Save(desk, (await desk.Get<BeginDraft>().Run(MailDesk.Ines, new DraftStart(To: "a@example.org"))).Value.Draft, 0, "w", "Any of these: {Times}")).Draft;

        var sent = await desk.Get<SendDraft>().Run(MailDesk.Ines, draft.Id, null, MailDesk.Berlin);

        sent.Failure!.ToString().ShouldBe("Fill in {Times} first; it would be sent as it stands.");
        (await desk.Get<SeeDrafts>().Run(MailDesk.Ines)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("2027-03-28", "02:30", "2027-03-28T01:00:00Z")]
    [InlineData("2027-10-30", "09:00", "2027-10-30T07:00:00Z")]
    [InlineData("2027-10-31", "09:00", "2027-10-31T08:00:00Z")]
    public async Task A_time_is_the_time_on_the_clock_of_that_day(string on, string at, string expected)
    {
        await using var desk = await MailDesk.Open();
        var draft = (await Save(desk, (await desk.Get<BeginDraft>().Run(MailDesk.Ines, new DraftStart(To: "a@example.org"))).Value.Draft, 0, "w", "Hello")).Draft;

        var sent = (await desk.Get<SendDraft>().Run(MailDesk.Ines, draft.Id, new SendTime(DateOnly.Parse(on, null), TimeOnly.Parse(at, null)), MailDesk.Berlin)).Value;

        sent.SendAt.ShouldBe(DateTimeOffset.Parse(expected, null));
        sent.State.ShouldBe(SendState.Scheduled);
    }

    [Fact]
    public async Task Taking_back_makes_it_a_draft_again_and_sending_again_is_another_mail()
    {
        await using var desk = await MailDesk.Open();
        var draft = (await Save(desk, (await desk.Get<BeginDraft>().Run(MailDesk.Ines, new DraftStart(To: "a@example.org"))).Value.Draft, 0, "w", "Hello")).Draft;
        var sent = (await desk.Get<SendDraft>().Run(MailDesk.Ines, draft.Id, null, MailDesk.Berlin)).Value;
        (await desk.Get<SendDraft>().Run(MailDesk.Ines, draft.Id, null, MailDesk.Berlin)).Value.Id.ShouldBe(sent.Id, "pressed twice");

        var back = (await desk.Get<TakeMailBack>().Run(MailDesk.Ines, sent.Id)).Value;

        back.Content.Text.ShouldBe("Hello");
        (await desk.Get<TakeMailBack>().Run(MailDesk.Somebody, sent.Id)).Failure.ShouldBe(WritingFailures.NotFound);
        (await desk.All<MailToSend>().Get(MailDesk.Ines, sent.Id))!.State.ShouldBe(SendState.Cancelled);
        (await desk.Get<SendDraft>().Run(MailDesk.Ines, back.Id, null, MailDesk.Berlin)).Value.Id.ShouldNotBe(sent.Id);
    }

    [Theory]
    [InlineData("Niamh Delacroix <niamh@oakhurst.example>; jobs@oakhurst.example", 2)]
    [InlineData("\"Delacroix, Niamh\" <niamh@oakhurst.example>", 1)]
    [InlineData("niamh@oakhurst.example\r\nBcc: everybody@example.org", -1)]
    [InlineData("not an address", -1)]
    public void Recipients_are_read_as_people_type_them(string typed, int count) =>
        MailParties.Read("To", typed).Match(_ => -1, found => found.Count).ShouldBe(count);

    [Fact]
    public void Every_kind_tone_and_language_has_an_answer_with_known_places_only()
    {
        foreach (var language in QuickReplies.Languages)
            foreach (var kind in Enum.GetValues<MailCategory>())
                foreach (var tone in Enum.GetValues<ReplyTone>())
                    Placeholders.Unfilled(QuickReplies.Of(kind, tone, language)).Select(place => place.Trim('{', '}')).ShouldBeSubsetOf(Placeholders.Names);
    }

    [Fact]
    public async Task An_answer_is_filled_from_the_mail_in_its_language()
    {
        await using var desk = await MailDesk.Open();
        var thread = await desk.Arrives("a", from: "Jonas Petersen <jonas@saltmarsh.example>", text: "Sehr geehrte Frau Achterberg, vielen Dank für Ihre Bewerbung. Wir melden uns bei Ihnen.");
        await desk.Files(thread, one => one.File(MailCategory.ApplicationConfirmation, null));

        var text = (await desk.Get<FillReply>().Run(MailDesk.Ines, desk.MessageId("a"), new ReplyWish(ReplyTone.Warm), "x")).Value;

        text.ShouldStartWith("Hallo Jonas,\n\nvielen Dank für die Nachricht, dass meine Bewerbung angekommen ist.");
        text.ShouldEndWith("Herzliche Grüße\nInes");
    }

    [Fact]
    public async Task To_all_leaves_the_person_out()
    {
        await using var desk = await MailDesk.Open();
        await desk.Arrives("a", to: "ines@achterberg.example, Aylin <aylin@oakhurst.example>");

        var text = (await desk.Get<BeginDraft>().Run(MailDesk.Ines, new DraftStart(Reply: desk.MessageId("a"), All: true))).Value.Draft.Content;

        text.To.ShouldBe("Niamh Delacroix <niamh@oakhurst.example>");
        text.Cc.ShouldBe("Aylin <aylin@oakhurst.example>");
        text.Subject.ShouldBe("Re: Finding a time");
    }

    private static async Task<SavedDraft> Save(MailDesk desk, Draft draft, int revision, string window, string text) =>
        (await desk.Get<SaveDraft>().Run(MailDesk.Ines, new DraftEntry(draft.Id, revision, window, draft.Kind, draft.AnswersId, draft.Content with { Text = text }))).Value;
}
