using System.Net;
using System.Text.RegularExpressions;
using Jams.Domain.Contacts;
using Jams.Web.Tests.Applications;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Contacts;

public sealed class Keeping_contacts(SharedServer shared)
{
    [Fact]
    public async Task Begins_with_a_page_that_says_what_to_do()
    {
        using var ines = await Visitor.To(shared);

        (await ines.Read("/contacts")).ShouldContain("write down who they are and when to get in touch again");
        (await ines.Read("/contacts?view=due")).ShouldContain("Nobody is waiting for you.");
        WebUtility.HtmlDecode(await ines.Read("/contacts?q=nobody")).ShouldContain("Nobody matches “nobody”.");
    }

    [Fact]
    public async Task Says_it_in_German()
    {
        using var ines = await Visitor.To(shared);
        var id = await Contact(ines, "Niamh");
        await ines.Post("/settings", ("Name", "Ines"), ("Language", "de"), ("TimeZone", ""));

        var page = WebUtility.HtmlDecode(await ines.Read($"/contacts/{id}"));

        page.ShouldContain("Kein Kontakt");
        page.ShouldContain("Telefoniert");
        page.ShouldContain("Noch ist kein Kontakt notiert.");
    }

    [Fact]
    public async Task Adds_one_and_their_company()
    {
        using var ines = await Visitor.To(shared);

        var id = await Contact(ines, "Niamh Delacroix", ("Input.Role", "Recruiter"), ("Input.Company", "Oakhurst Mutual"), ("Input.Addresses", "Niamh@oakhurst.example, n.d@home.example"),
            ("Input.Phones", "+353 (0)1 555 0101"), ("Input.Notes", "Likes *short* mails"));

        var page = WebUtility.HtmlDecode(await ines.Read($"/contacts/{id}"));
        page.ShouldContain("href=\"mailto:niamh@oakhurst.example\"");
        page.ShouldContain("n.d@home.example");
        page.ShouldContain("href=\"tel:+353015550101\"");
        page.ShouldContain("<em>short</em>");
        page.ShouldContain("Recruiter");
        (await ines.Read("/companies")).ShouldContain("Oakhurst Mutual");
    }

    [Theory]
    [InlineData("Input.Name", "", "input-name-wrong", "Please name the person")]
    [InlineData("Input.Addresses", "nowhere", "input-addresses-wrong", "nowhere is not a mail address.")]
    public async Task Says_beside_the_field_what_is_wrong(string field, string value, string place, string sentence)
    {
        using var ines = await Visitor.To(shared);
        (string, string)[] fields = [("Input.Name", "Niamh"), ("Input.Company", "Acme"), ("Input.Notes", "kept")];

        using var answer = await ines.Post("/contacts/new", [.. fields.Where(given => given.Item1 != field), (field, value)]);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync();
        Regex.IsMatch(page, $"id=\"{place}\">.*{sentence}").ShouldBeTrue(page);
        page.ShouldContain("kept</textarea>");
        (await ines.Read("/companies")).ShouldNotContain("Acme");
    }

    [Fact]
    public async Task Shows_both_texts_when_another_window_was_faster()
    {
        using var ines = await Visitor.To(shared);
        var id = await Contact(ines, "Niamh", ("Input.Company", "Acme"));
        (string, string)[] Form(string role, string version) => [("Input.Name", "Niamh"), ("Input.Company", "Acme"), ("Input.Role", role), ("Input.Strength", "3"), ("Input.Version", version)];
        using var first = await ines.Post($"/contacts/{id}/edit", [.. Form("Recruiter", "1"), ("Input.Phones", "0123")]);
        first.StatusCode.ShouldBe(HttpStatusCode.Found);

        using var second = await ines.Post($"/contacts/{id}/edit", [.. Form("Talent partner", "1"), ("Input.Notes", "Mine, typed for long")]);

        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await second.Content.ReadAsStringAsync();
        page.ShouldContain("This was changed in another window.");
        page.ShouldContain("Mine, typed for long</textarea>");
        page.ShouldContain("value=\"Talent partner\"");
        page.ShouldContain("<b>Stored now:</b> <span>Recruiter</span>");
        page.ShouldContain("<b>Stored now:</b> <span>0123</span>");
        page.ShouldContain("name=\"Input.Version\" value=\"2\"");
        using var third = await ines.Post($"/contacts/{id}/edit", Form("Talent partner", "2"));
        third.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ines.Read($"/contacts/{id}")).ShouldContain("Talent partner");
    }

    [Fact]
    public async Task Lists_who_needs_attention_first_and_finds_by_any_word()
    {
        using var ines = await Visitor.To(shared);
        await Contact(ines, "Ann Early", ("Input.Role", "Recruiter"));
        await Contact(ines, "Bea Soon", ("Input.NextContactOn", Visitor.Day(3)));
        await Contact(ines, "Zoe Late", ("Input.NextContactOn", Visitor.Day(-3)), ("Input.Company", "Mirabel Foods"));

        Order(await ines.Read("/contacts")).ShouldBe(["Zoe Late", "Bea Soon", "Ann Early"]);
        Order(await ines.Read("/contacts?view=all")).ShouldBe(["Ann Early", "Bea Soon", "Zoe Late"]);
        Order(await ines.Read("/contacts?view=due")).ShouldBe(["Zoe Late"]);
        Order(await ines.Read("/contacts?q=mirab")).ShouldBe(["Zoe Late"]);
        Order(await ines.Read("/contacts?q=recru&view=nonsense&number=moon")).ShouldBe(["Ann Early"]);
        (await ines.Read("/contacts")).ShouldContain("3 days overdue");
    }

    [Fact]
    public async Task Writes_down_how_they_were_in_touch_and_takes_it_back()
    {
        using var ines = await Visitor.To(shared);
        var id = await Contact(ines, "Niamh", ("Input.NextContactOn", Visitor.Day(-1)));

        using var logged = await ines.Post($"/contacts/{id}/log", ("Kind", "Met"), ("On", Visitor.Day(-1)), ("Note", "Knows **Femke**"));

        logged.Leads().ShouldBe($"/contacts/{id}");
        var page = await ines.Read($"/contacts/{id}");
        page.ShouldContain("<strong>Femke</strong>");
        page.ShouldContain("Acquainted");
        page.ShouldContain("In touch on 1 day within 90 days.");
        page.ShouldNotContain("overdue");
        var touch = Regex.Match(page, "name=\"Touch\" value=\"([0-9a-f]+)\"").Groups[1].Value;
        using var forgotten = await ines.Post($"/contacts/{id}/log?handler=Delete", ("Touch", touch));
        forgotten.Leads().ShouldBe($"/contacts/{id}");
        (await ines.Read($"/contacts/{id}")).ShouldContain("Not in touch");
    }

    [Fact]
    public async Task Keeps_what_was_said_when_the_day_is_wrong()
    {
        using var ines = await Visitor.To(shared);
        var id = await Contact(ines, "Niamh");

        foreach (var day in new[] { Visitor.Day(2), "yesterday" })
        {
            using var answer = await ines.Post($"/contacts/{id}/log", ("Kind", "Mailed"), ("On", day), ("Note", "typed for long"));
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            var page = await answer.Content.ReadAsStringAsync();
            page.ShouldContain("typed for long</textarea>");
            page.ShouldContain("id=\"log-on-wrong\"");
            Regex.IsMatch(page, "value=\"Mailed\" checked").ShouldBeTrue();
        }
        (await ines.Use<SeeContact>().Run(ines.Id, id)).Value.Touches.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sets_and_clears_the_next_contact()
    {
        using var ines = await Visitor.To(shared);
        var id = await Contact(ines, "Niamh");

        await ines.Post($"/contacts/{id}/next", ("In", "7"));
        (await ines.Read($"/contacts/{id}")).ShouldContain($"value=\"{Visitor.Day(7)}\"");
        await ines.Post($"/contacts/{id}/next", ("On", Visitor.Day(0)));
        (await ines.Read($"/contacts/{id}")).ShouldContain("due today");
        using var wrong = await ines.Post($"/contacts/{id}/next", ("On", "someday"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ines.Read($"/contacts/{id}")).ShouldContain("due today");
        await ines.Post($"/contacts/{id}/next", ("In", "0"), ("On", Visitor.Day(0)));
        (await ines.Read($"/contacts/{id}")).ShouldNotContain("due today");
    }

    [Fact]
    public async Task Takes_the_persons_word_on_how_close_they_are()
    {
        using var ines = await Visitor.To(shared);
        var id = await Contact(ines, "Niamh");

        await ines.Post($"/contacts/{id}/strength", ("Strength", "4"));
        var page = await ines.Read($"/contacts/{id}");
        page.ShouldContain("Very close");
        page.ShouldContain("You set this. The days in touch would say: Not in touch.");
        using var wrong = await ines.Post($"/contacts/{id}/strength", ("Strength", "9"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("a figure from 0 to 4");
        await ines.Post($"/contacts/{id}/strength", ("Strength", ""));
        (await ines.Read($"/contacts/{id}")).ShouldNotContain("You set this.");
    }

    [Fact]
    public async Task Plans_a_chat_that_stands_among_tasks_and_reminders()
    {
        using var ines = await Visitor.To(shared);
        var id = await Contact(ines, "Niamh Delacroix");
        (await ines.Read($"/contacts/{id}/chat")).ShouldContain("Coffee with Niamh Delacroix");
        using var past = await ines.Post($"/contacts/{id}/chat", ("Text", "Coffee at the harbour"), ("On", Visitor.Day(-1)));
        past.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await past.Content.ReadAsStringAsync()).ShouldContain("Coffee at the harbour");

        using var planned = await ines.Post($"/contacts/{id}/chat", ("Text", "Coffee at the harbour"), ("On", Visitor.Day(0)));

        planned.Leads().ShouldBe($"/contacts/{id}");
        (await ines.Read($"/contacts/{id}")).ShouldContain("Coffee at the harbour");
        var tasks = await ines.Read("/tasks");
        tasks.ShouldContain("Coffee at the harbour");
        tasks.ShouldContain("Get in touch with");
        Regex.Count(tasks, $"href=\"/contacts/{id}\"").ShouldBe(2);
        var board = await ines.Read("/applications");
        board.ShouldContain("1 contact due");
        board.ShouldContain("/contacts?view=due");
    }

    [Fact]
    public async Task Deletes_one_after_asking_and_takes_them_off_their_applications()
    {
        using var ines = await Visitor.To(shared);
        var application = await ines.Add("Acme", "Engineer");
        var id = await Contact(ines, "Niamh");
        await ines.Post($"/applications/{application}/people", ("ContactId", id));
        await ines.Post($"/contacts/{id}/log", ("Kind", "Met"));
        (await ines.Read($"/contacts/{id}")).ShouldContain($"/applications/{application}");
        (await ines.Read($"/contacts/{id}/deletion")).ShouldContain("1 time in touch");

        using var deleted = await ines.Post($"/contacts/{id}/deletion");

        (await ines.Read(deleted.Leads())).ShouldContain("Niamh was deleted.");
        (await ines.Get($"/contacts/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ines.Read($"/applications/{application}")).ShouldNotContain($"/contacts/{id}");
    }

    [Fact]
    public async Task Comes_from_an_applications_page_and_goes_back_there()
    {
        using var ines = await Visitor.To(shared);
        var application = await ines.Add("Oakhurst Mutual", "Engineer");
        (await ines.Read($"/applications/{application}/people")).ShouldContain($"/contacts/new?application={application}");
        var form = await ines.Read($"/contacts/new?application={application}");
        form.ShouldContain("value=\"Oakhurst Mutual\"");

        using var added = await ines.Post("/contacts/new", ("Application", application), ("Input.Name", "Niamh Delacroix"), ("Input.Company", "Oakhurst Mutual"), ("Input.Addresses", "niamh@oakhurst.example"));

        added.Leads().ShouldBe($"/applications/{application}");
        var page = await ines.Read($"/applications/{application}");
        page.ShouldContain("Niamh Delacroix belongs to it now");
        Regex.IsMatch(page, "href=\"/contacts/[0-9a-f]{32}\">Niamh Delacroix").ShouldBeTrue();

        using var brief = await ines.Post($"/applications/{application}/people", ("Name", "Tom Okafor"), ("Role", "Engineer"));
        brief.Leads().ShouldBe($"/applications/{application}");
        (await ines.Read("/contacts?q=okafor")).ShouldContain("Oakhurst Mutual");
    }

    internal static async Task<string> Contact(Visitor visitor, string name, params (string Name, string Value)[] more)
    {
        using var added = await visitor.Post("/contacts/new", [("Input.Name", name), .. more]);
        added.StatusCode.ShouldBe(HttpStatusCode.Found, await added.Content.ReadAsStringAsync());
        return added.Leads().Split('/')[^1];
    }

    private static string[] Order(string page) => [.. Regex.Matches(page, "<a class=\"name\"[^>]*>([^<]+)<").Select(found => found.Groups[1].Value)];
}
