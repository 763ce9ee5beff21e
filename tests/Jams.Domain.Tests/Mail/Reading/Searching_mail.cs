using Jams.Domain.Applications;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Reading;
using Jams.Domain.Mail.Reading.Search;

namespace Jams.Domain.Tests.Mail.Reading;

public sealed class Searching_mail
{
    [Theory]
    [InlineData("visa", "Visa papers,Interview")]
    [InlineData("interv", "Interview")]
    [InlineData("from:niamh", "Interview")]
    [InlineData("from:niamh visa", "Interview")]
    [InlineData("from:karl visa", "")]
    [InlineData("\"visa papers\"", "Visa papers")]
    [InlineData("\"papers visa\"", "")]
    [InlineData("papers visa", "Visa papers,Interview")]
    [InlineData("is:unread", "Visa papers,Interview")]
    [InlineData("is:read", "Old news")]
    [InlineData("is:pinned", "Interview")]
    [InlineData("before:2026-11-24", "Old news")]
    [InlineData("after:2026-11-24 visa", "Visa papers,Interview")]
    [InlineData("to:karl", "Visa papers")]
    [InlineData("label:urgent", "Interview")]
    [InlineData("company:oakhurst", "Interview")]
    [InlineData("company:nobody", "")]
    [InlineData("in:archive", "Old news")]
    [InlineData("grüße", "Old news")]
    [InlineData("GRUESSE", "")]
    public async Task Finds(string query, string subjects)
    {
        await using var desk = await Filled();

        (await desk.Subjects(search: query)).ShouldBe(subjects.Length == 0 ? [] : subjects.Split(','));
    }

    [Fact]
    public async Task Says_what_is_wrong_with_the_query()
    {
        await using var desk = await MailDesk.Open();
        var see = desk.Get<SeeMailList>();

        (await see.Run(MailDesk.Ines, new MailListRequest(new MailFilter(), "is:blue", 1, true), MailDesk.Berlin)).Failure.ShouldBe(SearchFailures.Is("blue"), new Same());
        (await see.Run(MailDesk.Ines, new MailListRequest(new MailFilter(), "label:none", 1, true), MailDesk.Berlin)).Failure.ShouldBe(SearchFailures.Label("none"), new Same());
    }

    [Fact]
    public async Task Stays_in_the_person_s_own_mail()
    {
        await using var desk = await Filled();

        (await desk.Get<SearchMail>().Run(MailDesk.Somebody, "visa", new MailFilter(), 1, 50, MailDesk.Berlin)).Value.Threads.ShouldBeEmpty();
    }

    [Fact]
    public async Task Leaves_trash_and_junk_out_unless_asked_for()
    {
        await using var desk = await MailDesk.Open();
        await desk.Arrives("spam", subject: "Prize", folder: FolderRole.Junk);

        (await desk.Subjects(search: "prize")).ShouldBeEmpty();
        (await desk.Subjects(search: "prize in:junk")).ShouldBe(["Prize"]);
    }

    [Fact]
    public async Task Has_pages()
    {
        await using var desk = await MailDesk.Open();
        for (var i = 0; i < 52; i++)
            await desk.Arrives($"m{i}", subject: $"Alert {i:00}", hoursAgo: 100 - i);

        (await desk.Subjects(search: "alert")).Count.ShouldBe(50);
        (await desk.Subjects(search: "alert", page: 2)).ShouldBe(["Alert 01", "Alert 00"]);
    }

    private static async Task<MailDesk> Filled()
    {
        var desk = await MailDesk.Open();
        await desk.Arrives("old", from: "Tante Käthe <kaethe@example.org>", subject: "Old news", text: "Viele Grüße vom Meer", hoursAgo: 200, flags: MailFlags.Seen, folder: FolderRole.Archive);
        var interview = await desk.Arrives("interview", subject: "Interview", text: "Bring your visa, and the papers.", hoursAgo: 5);
        await desk.Arrives("visa", from: "Amt <amt@example.org>", subject: "Visa papers", text: "They are ready.", hoursAgo: 2, to: "karl@example.org, ines@achterberg.example");
        var company = (await desk.Get<AddApplication>().Run(MailDesk.Ines, new NewApplication { Company = "Oakhurst Mutual", Details = new() { Role = "Engineer" }, Anyway = true }, new(2026, 11, 25))).Value.Application;
        var label = (await desk.Get<SaveLabel>().Run(MailDesk.Ines, null, "Urgent", StageHue.Clay)).Value;
        await desk.Files(interview, one =>
        {
            one.File(null, company.Id);
            one.Label([label.Id]);
            one.Pin(true);
        });
        return desk;
    }

    private sealed class Same : IEqualityComparer<Failure?>
    {
        public bool Equals(Failure? x, Failure? y) => x?.ToString() == y?.ToString();

        public int GetHashCode(Failure? obj) => 0;
    }
}
