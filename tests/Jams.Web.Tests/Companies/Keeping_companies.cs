using System.Net;
using System.Text.RegularExpressions;
using Jams.Domain.Applications;
using Jams.Domain.Companies;
using Jams.Web.Tests.Applications;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Companies;

public sealed class Keeping_companies(SharedServer shared)
{
    [Fact]
    public async Task Begins_with_a_page_that_says_what_to_do()
    {
        using var ines = await Visitor.To(shared);

        var page = await ines.Read("/companies");

        page.ShouldContain("A company appears here with your first application to it.");
        page.ShouldContain("href=\"/companies/new\"");
        WebUtility.HtmlDecode(await ines.Read("/companies?q=nobody")).ShouldContain("No company matches “nobody”.");
    }

    [Fact]
    public async Task Says_it_in_German()
    {
        using var ines = await Visitor.To(shared);
        await ines.Post("/settings", ("Name", "Ines"), ("Language", "de"), ("TimeZone", ""));

        WebUtility.HtmlDecode(await ines.Read("/companies")).ShouldContain("Eine Firma erscheint hier mit Ihrer ersten Bewerbung bei ihr.");
    }

    [Fact]
    public async Task Adds_one_with_notes_names_domains_and_links()
    {
        using var ines = await Visitor.To(shared);

        using var added = await ines.Post("/companies/new", ("Input.Name", "Nordlicht Energie"), ("Input.Aliases", "NLE\r\nNordlicht, der Versorger"), ("Input.Domains", "Nordlicht.example, nle.example"),
            ("Input.Links", "nordlicht.example/careers\r\nhttps://news.example/a"), ("Input.Notes", "They run the **grid**.\r\n\r\n- on-call?"));

        added.StatusCode.ShouldBe(HttpStatusCode.Found);
        var page = WebUtility.HtmlDecode(await ines.Read(added.Leads()));
        page.ShouldContain("also: NLE, Nordlicht, der Versorger");
        page.ShouldContain("<strong>grid</strong>");
        page.ShouldContain("<li>on-call?</li>");
        page.ShouldContain("href=\"https://nordlicht.example/careers\"");
        page.ShouldContain("nle.example");
        page.ShouldContain("No application yet.");
        (await ines.Add("nle", "Data Engineer")).ShouldNotBeEmpty();
        (await ines.Read(added.Leads())).ShouldContain("Data Engineer");
    }

    [Fact]
    public async Task Names_the_one_that_is_there_already()
    {
        using var ines = await Visitor.To(shared);
        var id = await Company(ines, "Brückner Medizintechnik GmbH");

        using var again = await ines.Post("/companies/new", ("Input.Name", "bruckner medizintechnik"), ("Input.Notes", "typed for long"));

        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync());
        page.ShouldContain("You already have a company called Brückner Medizintechnik GmbH.");
        page.ShouldContain($"href=\"/companies/{id}\"");
        page.ShouldContain("typed for long");
    }

    [Fact]
    public async Task Carries_a_new_name_to_applications_and_people()
    {
        using var ines = await Visitor.To(shared);
        var application = await ines.Add("Nordlicht", "Platform Engineer");
        await ines.Post("/contacts/new", ("Input.Name", "Niamh Delacroix"), ("Input.Company", "nordlicht"));
        var id = await CompanyOf(ines, application);

        using var edited = await ines.Post($"/companies/{id}/edit", ("Input.Name", "Nordlicht Energie"), ("Input.Version", "1"));

        edited.Leads().ShouldBe($"/companies/{id}");
        (await ines.Read($"/applications/{application}")).ShouldContain("Nordlicht Energie");
        (await ines.Read("/contacts")).ShouldContain("Nordlicht Energie");
        (await ines.Read($"/companies/{id}")).ShouldContain("Niamh Delacroix");
    }

    [Fact]
    public async Task Shows_both_texts_when_another_window_was_faster()
    {
        using var ines = await Visitor.To(shared);
        var id = await Company(ines, "Nordlicht");
        using var first = await ines.Post($"/companies/{id}/edit", ("Input.Name", "Nordlicht"), ("Input.Notes", "Theirs"), ("Input.Version", "1"));
        first.StatusCode.ShouldBe(HttpStatusCode.Found);

        using var second = await ines.Post($"/companies/{id}/edit", ("Input.Name", "Nordlicht"), ("Input.Notes", "Mine, typed for long"), ("Input.Version", "1"));

        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await second.Content.ReadAsStringAsync();
        page.ShouldContain("This was changed in another window. Your text is below; compare and save again.");
        page.ShouldContain("Mine, typed for long</textarea>");
        page.ShouldContain("<b>Stored now:</b> <span>Theirs</span>");
        Regex.Count(page, "Stored now:").ShouldBe(1);
        page.ShouldContain("name=\"Input.Version\" value=\"2\"");
        using var third = await ines.Post($"/companies/{id}/edit", ("Input.Name", "Nordlicht"), ("Input.Notes", "Mine, typed for long"), ("Input.Version", "2"));
        third.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Theory]
    [InlineData("Input.Name", "", "input-name-wrong", "Please name the company")]
    [InlineData("Input.Links", "javascript:alert(1)", "input-links-wrong", "This is not a web address")]
    public async Task Says_beside_the_field_what_is_wrong(string field, string value, string place, string sentence)
    {
        using var ines = await Visitor.To(shared);
        var id = await Company(ines, "Nordlicht");
        (string, string)[] fields = [("Input.Name", "Nordlicht"), ("Input.Notes", "kept"), ("Input.Version", "1")];

        using var answer = await ines.Post($"/companies/{id}/edit", [.. fields.Where(given => given.Item1 != field), (field, value)]);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync();
        Regex.IsMatch(page, $"id=\"{place}\">.*{sentence}").ShouldBeTrue(page);
        page.ShouldContain($"aria-describedby=\"{place}");
        page.ShouldContain("kept</textarea>");
    }

    [Fact]
    public async Task Offers_to_merge_when_the_new_name_is_taken()
    {
        using var ines = await Visitor.To(shared);
        var (id, other) = (await Company(ines, "Bolt"), await Company(ines, "Acme"));

        using var answer = await ines.Post($"/companies/{id}/edit", ("Input.Name", "ACME Inc"), ("Input.Version", "1"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"/companies/{id}/merge?with={other}");
    }

    [Fact]
    public async Task Shows_fifty_at_a_time_and_finds_by_any_name()
    {
        using var ines = await Visitor.To(shared);
        for (var i = 0; i < 53; i++)
            await ines.Use<AddCompany>().Run(ines.Id, new CompanyDetails { Name = $"Firm {i:00}", Aliases = i == 7 ? ["Quillmark"] : [] });

        var first = await ines.Read("/companies");
        first.ShouldContain("Firm 49");
        first.ShouldNotContain("Firm 50");
        first.ShouldContain("page 1 of 2");
        var second = await ines.Read("/companies?number=2");
        second.ShouldContain("Firm 52");
        second.ShouldNotContain("Firm 49");
        (await ines.Read("/companies?number=999")).ShouldContain("Firm 52");
        (await ines.Read("/companies?number=moon")).ShouldContain("Firm 00");
        var found = await ines.Read("/companies?q=quill");
        found.ShouldContain("Firm 07");
        found.ShouldNotContain("Firm 08");
        found.ShouldContain("1 company");
    }

    [Fact]
    public async Task Tells_how_long_they_take_to_answer()
    {
        using var ines = await Visitor.To(shared);
        var first = await ines.Add("Nordlicht", "A", ("Input.AppliedOn", Visitor.Day(-9)), ("Input.StageId", await ines.StageId(StageKind.Applied)));
        await ines.Add("Nordlicht", "B", ("Input.AppliedOn", Visitor.Day(-20)), ("Input.StageId", await ines.StageId(StageKind.Applied)));
        await ines.Post($"/applications/{first}/move", ("StageId", await ines.StageId(StageKind.Interviewing)));

        using var answer = await ines.Get($"/companies/{await CompanyOf(ines, first)}");

        var page = await answer.Words();
        page.ShouldContain("Usual answer after 9 days");
        page.ShouldContain("1 of 2 sent");
        page.ShouldContain("Waiting now 20 days");
        page.ShouldContain("Applied 1");
        page.ShouldContain("Interview 1");
    }

    [Fact]
    public async Task Deletes_one_only_when_nothing_belongs_to_it()
    {
        using var ines = await Visitor.To(shared);
        var application = await ines.Add("Nordlicht", "Platform Engineer");
        var id = await CompanyOf(ines, application);

        (await ines.Read($"/companies/{id}/deletion")).ShouldContain("Nordlicht cannot be deleted yet");
        using var refused = await ines.Post($"/companies/{id}/deletion");
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("nothing was deleted");

        await ines.Post($"/applications/{application}/deletion");
        using var deleted = await ines.Post($"/companies/{id}/deletion");
        (await ines.Read(deleted.Leads())).ShouldContain("Nordlicht was deleted.");
        (await ines.Get($"/companies/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    internal static async Task<string> Company(Visitor visitor, string name)
    {
        using var added = await visitor.Post("/companies/new", ("Input.Name", name));
        added.StatusCode.ShouldBe(HttpStatusCode.Found, await added.Content.ReadAsStringAsync());
        return added.Leads().Split('/')[^1];
    }

    internal static async Task<string> CompanyOf(Visitor visitor, string application) => (await visitor.Use<SeeApplication>().Head(visitor.Id, application)).Value.Application.CompanyId;
}
