using System.Net;
using Jams.Domain.Applications;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Mail.Reading;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Mail;

public sealed class Reading_without_script(SharedServer shared)
{
    [Fact]
    public async Task The_list_shows_what_arrived_and_opening_reads_it()
    {
        using var ines = await Reader.At(shared.Server);
        var (thread, _) = await ines.Arrives("Finding a time", "Could you send me a few times?\n\nSee https://oakhurst.example/jobs\n\nOn Monday, Ines wrote:\n> Hello");

        var list = await ines.Read("/mail");
        list.ShouldContain("Finding a time");
        list.ShouldContain("is-unread");
        list.ShouldContain("1 new");
        var page = await ines.Read($"/mail/{thread}");

        page.ShouldContain("Could you send me a few times?");
        page.ShouldContain("""<a href="https://oakhurst.example/jobs" target="_blank" rel="noopener noreferrer nofollow">https://oakhurst.example/jobs</a>""");
        page.ShouldContain("""<details class="quoted">""");
        page.ShouldNotContain("<iframe");
        (await ines.Read("/mail")).ShouldNotContain("is-unread");
    }

    [Fact]
    public async Task A_letter_with_a_design_stands_in_a_frame_of_its_own()
    {
        using var ines = await Reader.At(shared.Server);
        var (thread, message) = await ines.Arrives("Offer", "<table bgcolor=white><tr><td>Yours<img src=https://img.example/a.png width=300 alt=Team></table>", html: true);

        var page = await ines.Read($"/mail/{thread}");
        page.ShouldContain($"src=\"/mail/messages/{message}/body?look=dark\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" referrerpolicy=\"no-referrer\"");
        page.ShouldContain("1 remote image held back.");
        using var body = await ines.Get($"/mail/messages/{message}/body");
        body.Headers.GetValues("Content-Security-Policy").Single().ShouldBe(Web.Mail.LetterFrame.Policy);
        body.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        body.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        body.Headers.GetValues("X-Frame-Options").Single().ShouldBe("SAMEORIGIN");
        var html = await body.Content.ReadAsStringAsync();
        html.ShouldNotContain("img.example");
        html.ShouldContain(">Team</span>");

        (await ines.Read($"/mail/messages/{message}/body?images=show")).ShouldContain("/mail/images?t=");
        (await ines.Read($"/mail/{thread}?open={message}&as=text")).ShouldContain("Show as it was designed");
    }

    [Fact]
    public async Task Pictures_of_a_sender_are_always_shown_once_that_is_said()
    {
        using var ines = await Reader.At(shared.Server);
        var (thread, message) = await ines.Arrives("Offer", "<table><tr><td><img src=https://img.example/a.png width=300>x</table>", html: true);

        (await ines.Client.SendTo("/mail", $"/mail/messages/{message}?handler=Trust")).Leads().ShouldStartWith($"/mail/{thread}");
        (await ines.Read($"/mail/messages/{message}/body")).ShouldContain("/mail/images?t=");
        (await ines.Read("/mail/settings")).ShouldContain("niamh@oakhurst.example");
        await ines.Client.SendTo("/mail/settings", "/mail/settings?handler=Distrust", ("address", "niamh@oakhurst.example"));

        (await ines.Read($"/mail/messages/{message}/body")).ShouldNotContain("/mail/images");
    }

    [Fact]
    public async Task An_act_is_said_and_can_be_taken_back()
    {
        using var ines = await Reader.At(shared.Server);
        var (one, _) = await ines.Arrives("One", "x");
        var (two, _) = await ines.Arrives("Two", "x");

        (await ines.Act("Archive", "?q=x", ("id", one), ("id", two))).Leads().ShouldBe("/mail?q=x");
        var said = await ines.Read("/mail");
        said.ShouldContain("2 threads archived.");
        var undo = WebUtility.HtmlDecode(said.Split("action=\"/mail/undo")[1].Split('"')[0]);
        (await ines.Read("/mail?folder=archive")).ShouldContain("Two");
        (await ines.Client.SendTo("/mail", "/mail/undo" + undo)).Leads().ShouldBe("/mail?q=x");

        var back = await ines.Read("/mail");
        back.ShouldContain("Taken back. Everything is as it was before.");
        back.ShouldContain(">Two<");
    }

    [Theory]
    [InlineData("Snooze:tomorrow")]
    [InlineData("Snooze:week")]
    [InlineData("Snooze:date")]
    public async Task Mail_is_put_off(string act)
    {
        using var ines = await Reader.At(shared.Server);
        var (thread, _) = await ines.Arrives("Later", "x");

        await ines.Act(act, "", ("id", thread), ("on", TimeProvider.System.GetUtcNow().AddDays(3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("at", "09:30"));

        (await ines.Read("/mail")).ShouldContain("It comes back");
        (await ines.Read("/mail?folder=snoozed")).ShouldContain("Later");
        (await ines.Thread(thread)).Shelf.ShouldBe(MailShelf.Snoozed);
    }

    [Fact]
    public async Task Mail_is_not_put_off_into_the_past()
    {
        using var ines = await Reader.At(shared.Server);
        var (thread, _) = await ines.Arrives("Later", "x");

        await ines.Act("Snooze:date", "", ("id", thread), ("on", "2020-01-01"));

        (await ines.Read("/mail")).ShouldContain("This time has passed. Choose one that is still to come.");
        (await ines.Thread(thread)).Shelf.ShouldBe(MailShelf.Inbox);
    }

    [Fact]
    public async Task Deleting_for_good_is_asked_once_more()
    {
        using var ines = await Reader.At(shared.Server);
        var (thread, _) = await ines.Arrives("Old", "x");
        await ines.Act("Trash", "", ("id", thread));

        using var asked = await ines.Act("Forget", "?folder=trash", ("id", thread));
        (await asked.Words()).ShouldContain("Delete 1 thread for good?");
        (await ines.Act("Forget", "?folder=trash", ("id", thread), ("sure", "true"))).Leads().ShouldBe("/mail?folder=trash");

        (await ines.Get($"/mail/{thread}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ines.Read("/mail?folder=trash")).ShouldContain("The trash is empty.");
    }

    [Fact]
    public async Task Labels_are_made_put_on_and_renamed()
    {
        using var ines = await Reader.At(shared.Server);
        var (thread, _) = await ines.Arrives("Papers", "x");
        await ines.Client.Send("/mail/labels", ("Name", "Visa"), ("Hue", "Ochre"));
        var label = (await ines.Use<SeeLabels>().Run(ines.Person.Id)).Single();
        label.Hue.ShouldBe(StageHue.Ochre);

        await ines.Act("AddLabel:" + label.Id, "", ("id", thread), ("from", "thread"));
        (await ines.Read($"/mail?label={label.Id}")).ShouldContain("Papers");
        await ines.Client.Send($"/mail/labels/{label.Id}", ("Name", "Work permit"), ("Hue", "Plum"));
        (await ines.Read($"/mail/{thread}")).ShouldContain("Work permit");
        (await ines.Client.Send("/mail/labels", ("Name", "WORK permit"), ("Hue", "Plum"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ines.Client.SendTo("/mail/labels", $"/mail/labels/{label.Id}?handler=Delete")).Leads().ShouldBe("/mail/labels");

        (await ines.Thread(thread)).LabelIds.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_search_finds_and_says_what_it_cannot_read()
    {
        using var ines = await Reader.At(shared.Server);
        await ines.Arrives("Visa papers", "x");
        await ines.Arrives("Coffee", "x");

        var found = await ines.Read("/mail?q=visa");
        found.ShouldContain("Visa papers");
        found.ShouldNotContain(">Coffee<");
        (await ines.Read("/mail?q=nothinglikethis")).ShouldContain("No mail matches");
        using var wrong = await ines.Get("/mail?q=is%3Ablue");
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.Words()).ShouldContain("“is:blue” is not known.");
    }

    [Fact]
    public async Task Kinds_folders_and_pages_are_addresses()
    {
        using var ines = await Reader.At(shared.Server);
        var (thread, _) = await ines.Arrives("No, thank you", "x");
        await ines.Files(thread, one => one.File(MailCategory.Rejection, null));
        for (var i = 0; i < 51; i++)
            await ines.Arrives($"Alert {i:00}", "x", hoursAgo: 100 + i);

        var list = WebUtility.HtmlDecode(await ines.Read("/mail"));
        list.ShouldContain("rel=\"next\"");
        list.ShouldContain("1–50 of 52");
        (await ines.Read("/mail?page=2")).ShouldContain("Alert 50");
        var kind = await ines.Read("/mail?kind=rejection");
        kind.ShouldContain("No, thank you");
        kind.ShouldNotContain("Alert 00");
        (await ines.Read("/mail?order=newest")).ShouldContain("The newest comes first.");
    }

    [Theory]
    [InlineData("/mail?folder=moon&kind=7&account=%00&label=x&page=-1&order=z")]
    [InlineData("/mail?folder=3&q=%ff%00")]
    public async Task What_cannot_be_read_in_an_address_is_left_out(string path)
    {
        using var ines = await Reader.At(shared.Server);

        (await ines.Get(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Explode")]
    [InlineData("3")]
    [InlineData("")]
    public async Task An_act_that_is_none_changes_nothing(string act)
    {
        using var ines = await Reader.At(shared.Server);
        var (thread, _) = await ines.Arrives("One", "x");

        (await ines.Act(act, "?folder=sent", ("id", thread))).Leads().ShouldBe("/mail?folder=sent");

        (await ines.Thread(thread)).Shelf.ShouldBe(MailShelf.Inbox);
    }

    [Fact]
    public async Task It_speaks_German()
    {
        using var ines = await Reader.At(shared.Server, "de");
        var (thread, _) = await ines.Arrives("Hallo", "x");

        (await ines.Read("/mail")).ShouldContain("Braucht Antwort");
        (await ines.Read($"/mail/{thread}")).ShouldContain("Antworten");
    }
}

public sealed class Files_of_a_mail(SharedServer shared)
{
    private const string Html = "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"../..\\\\evil.html\"\r\n\r\n<script>alert(1)</script>";

    [Fact]
    public async Task Are_downloads_under_their_own_type()
    {
        using var ines = await Reader.At(shared.Server);
        var (thread, message) = await ines.Arrives("With a file", "x", parts: Html);
        var link = (await ines.Read($"/mail/{thread}")).Split("class=\"file\" href=\"")[1].Split('"')[0];

        using var file = await ines.Get(link);

        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentDisposition.FileName!.Trim('"').ShouldBe("evil.html");
        file.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        (await ines.Get($"/mail/messages/{message}/files/99")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ines.Get($"/mail/messages/{message}/files/x")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var original = await ines.Get($"/mail/messages/{message}/original");
        original.Content.Headers.ContentType!.MediaType.ShouldBe("message/rfc822");
        original.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    [Fact]
    public async Task An_invitation_says_when_where_and_who()
    {
        using var ines = await Reader.At(shared.Server);
        const string calendar = "Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Second round\\, with <b>Tor</b>\r\nDTSTART;TZID=America/New_York:20300704T093000\r\nDURATION:PT1H\r\nLOCATION:Bryggen 4\r\nORGANIZER;CN=Ingrid Solheim:mailto:ingrid@example.org\r\nURL:javascript:alert(1)\r\nEND:VEVENT\r\nEND:VCALENDAR";
        var (thread, _) = await ines.Arrives("Invitation", "x", parts: calendar);

        using var page = await ines.Get($"/mail/{thread}");
        var words = await page.Words();

        words.ShouldContain("Second round, with <b>Tor</b>");
        words.ShouldContain("Thu 4 Jul 2030, 15:30");
        words.ShouldContain("16:30");
        words.ShouldContain("Bryggen 4");
        words.ShouldContain("Ingrid Solheim");
        (await page.Content.ReadAsStringAsync()).ShouldNotContain("javascript:");
    }
}

public sealed class Somebody_elses_mail(SharedServer shared)
{
    [Fact]
    public async Task Is_not_there()
    {
        using var ines = await Reader.At(shared.Server);
        using var other = await Reader.At(shared.Server);
        var (thread, message) = await ines.Arrives("Secret", "<table><tr><td>x</table>", html: true, parts: "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\n%PDF-1.7");
        await ines.Client.Send("/mail/labels", ("Name", "Mine"));
        var label = (await ines.Use<SeeLabels>().Run(ines.Person.Id)).Single().Id;

        foreach (var path in new[] { $"/mail/{thread}", $"/mail/messages/{message}", $"/mail/messages/{message}/body", $"/mail/messages/{message}/original", $"/mail/messages/{message}/files/1", $"/mail/labels/{label}" })
            (await other.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        await other.Act("Trash", "", ("id", thread));
        await other.Act("AddLabel:" + label, "", ("id", thread));
        (await other.Client.SendTo("/mail", $"/mail/messages/{message}?handler=Trust")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.Client.SendTo("/mail", $"/mail/labels/{label}?handler=Delete")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.Read($"/mail?label={label}&account={thread}")).ShouldNotContain("Secret");

        (await ines.Thread(thread)).Shelf.ShouldBe(MailShelf.Inbox);
    }
}
