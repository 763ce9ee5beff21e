using System.Net;
using System.Text.RegularExpressions;
using Jams.Domain.Applications;
using Jams.Domain.Storage;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Applications;

public sealed partial class Capturing_a_posting(SharedServer shared)
{
    [Theory]
    [InlineData("greenhouse.html", "Platform Engineer", "Kestrel Freight", "from its place on a page of Greenhouse")]
    [InlineData("lever.html", null, null, "from its place on a page of Lever")]
    [InlineData("ashby-json-ld.html", null, null, "from the page's own data for search engines")]
    [InlineData("linkedin-public.html", null, null, "from")]
    [InlineData("indeed.html", null, null, "from")]
    [InlineData("microdata.html", null, null, "from the page's own data for search engines")]
    [InlineData("german-plain.txt", "Java-Entwicklerin für Schnittstellen und Prozessautomatisierung (m/w/d)", "Papierschiff Verlag GmbH & Co. KG", "from the text: “Bewerbungsfrist: 15.12.2026”")]
    public async Task Fills_the_form_and_says_where_each_value_comes_from(string file, string? role, string? company, string origin)
    {
        using var ines = await Visitor.To(shared);

        using var read = await ines.Post("/applications/capture", ("Pasted", Pasted(file)));

        read.StatusCode.ShouldBe(HttpStatusCode.OK);
        var form = WebUtility.HtmlDecode(await read.Content.ReadAsStringAsync());
        Value(form, "Role").ShouldNotBeEmpty();
        Value(form, "Company").ShouldNotBeEmpty();
        if (role is not null)
            (Value(form, "Role"), Value(form, "Company")).ShouldBe((role, company));
        Regex.Replace(form, "<q lang=\"\">(.*?)</q>", "“$1”", RegexOptions.Singleline).ShouldContain(origin);
        (await ines.Use<Owned<JobApplication>>().Count(ines.Id, x => true)).ShouldBe(0);
    }

    [Fact]
    public async Task Keeps_it_with_its_text_when_the_person_has_looked_at_it()
    {
        using var ines = await Visitor.To(shared);
        using var read = await ines.Post("/applications/capture", ("Link", "https://boards.greenhouse.io/kestrelfreight/jobs/4432109?utm_source=x"), ("Pasted", Pasted("english-plain.txt")));
        var fields = Fields(await read.Content.ReadAsStringAsync());

        using var added = await ines.Post("/applications/capture?handler=Add", [.. fields.Where(field => field.Name != "Input.Role"), ("Input.Role", "Corrected by hand")]);

        added.StatusCode.ShouldBe(HttpStatusCode.Found, await added.Content.ReadAsStringAsync());
        var card = (await ines.Use<Owned<JobApplication>>().Find(ines.Id, x => true)).Single();
        added.Leads().ShouldBe($"/applications/{card.Id}");
        (card.Role, card.LinkKey).ShouldBe(("Corrected by hand", "boards.greenhouse.io/kestrelfreight/jobs/4432109"));
        (await ines.Use<SeePostings>().Run(ines.Id, card.Id)).Single().Text.Length.ShouldBeGreaterThan(100);
        (await ines.Read($"/applications/{card.Id}")).ShouldContain("Read from boards.greenhouse.io into Saved");
    }

    [Fact]
    public async Task Begins_with_a_link_alone()
    {
        using var ines = await Visitor.To(shared);

        using var read = await ines.Post("/applications/capture", ("Link", "https://jobs.lever.co/kestrel-freight/2b1f"));

        var form = WebUtility.HtmlDecode(await read.Content.ReadAsStringAsync());
        Value(form, "Company").ShouldBe("Kestrel Freight");
        form.ShouldContain("A link alone says little.");
        form.ShouldContain("Not found; please write it");
    }

    [Fact]
    public async Task Knows_what_the_person_has_and_adds_it_anyway_when_told()
    {
        using var ines = await Visitor.To(shared);
        var known = await ines.Add("Kestrel Freight", "Platform Engineer", ("Input.Link", "https://boards.greenhouse.io/kestrelfreight/jobs/4432109"));
        using var read = await ines.Post("/applications/capture", ("Pasted", Pasted("greenhouse.html")));
        var form = await read.Content.ReadAsStringAsync();
        form.ShouldContain("You already have this one.");
        form.ShouldContain($"<a href=\"/applications/{known}\">");
        var fields = Fields(form);

        using var again = await ines.Post("/applications/capture?handler=Add", fields);
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await again.Content.ReadAsStringAsync()).ShouldContain($"<a href=\"/applications/{known}\">");
        using var anyway = await ines.Post("/applications/capture?handler=Add", [.. fields, ("Anyway", "true")]);

        anyway.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ines.Use<Owned<JobApplication>>().Count(ines.Id, x => true)).ShouldBe(2);
    }

    [Fact]
    public async Task Keeps_what_was_typed_and_the_origins_when_something_is_wrong()
    {
        using var ines = await Visitor.To(shared);
        using var read = await ines.Post("/applications/capture", ("Pasted", Pasted("greenhouse.html")));
        var fields = Fields(await read.Content.ReadAsStringAsync());

        using var wrong = await ines.Post("/applications/capture?handler=Add", [.. fields.Where(field => field.Name is not ("Input.Link" or "Input.Benefits")), ("Input.Link", "javascript:alert(1)"), ("Input.Benefits", "typed for long")]);

        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var form = await wrong.Content.ReadAsStringAsync();
        form.ShouldContain("This is not a web address");
        form.ShouldContain("typed for long");
        form.ShouldContain("from its place on a page of Greenhouse");
    }

    [Theory]
    [InlineData("", "", "Paste a link, or the text of the posting.")]
    [InlineData("nonsense", "", "This is not a web address.")]
    [InlineData("javascript:alert(1)", "text", "This is not a web address.")]
    public async Task Says_what_is_missing(string link, string pasted, string sentence)
    {
        using var ines = await Visitor.To(shared);

        using var refused = await ines.Post("/applications/capture", ("Link", link), ("Pasted", pasted));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain(sentence);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public async Task Refuses_what_is_no_posting_but_a_heap(int megabytes)
    {
        using var ines = await Visitor.To(shared);

        using var refused = await ines.Post("/applications/capture", ("Pasted", new string('a', megabytes * 1024 * 1024)));

        using var page = refused.StatusCode == HttpStatusCode.Found ? await ines.Get(refused.Leads()) : refused;
        page.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await page.Words()).ShouldContain("This is more than 2 MB. Paste only the posting itself; nothing was stored.");
    }

    [Fact]
    public async Task Shows_hostile_pages_as_text()
    {
        using var ines = await Visitor.To(shared);

        foreach (var pasted in new[] { Pasted("hostile.html"), "Engineer \"'><script>alert(1)</script><img src=x onerror=alert(1)> at <b>Acme</b>\n\nCompany: <script>alert(2)</script>Acme" })
        {
            using var read = await ines.Post("/applications/capture", ("Pasted", pasted));
            read.StatusCode.ShouldBe(HttpStatusCode.OK);
            var form = await read.Content.ReadAsStringAsync();
            Regex.IsMatch(form, "<script>|<img|onerror=\"|href=\"javascript:", RegexOptions.IgnoreCase).ShouldBeFalse();
        }
    }

    private static string Pasted(string file) => File.ReadAllText(Path.Combine(Repository.Root, "tests", "fixtures", "postings", file));

    private static string Value(string form, string field) => Regex.Match(form, $"name=\"Input.{field}\" value=\"([^\"]*)\"").Groups[1].Value;

    /// <summary>The review form as a browser would send it, the chosen options included.</summary>
    private static (string Name, string Value)[] Fields(string page) =>
    [
        .. Input().Matches(page).Select(found => (found.Groups[1].Value, WebUtility.HtmlDecode(found.Groups[2].Value))).Where(field => field.Item1.StartsWith("Input.", StringComparison.Ordinal) || field.Item1.StartsWith("Origins[", StringComparison.Ordinal)),
        .. Selected().Matches(page).Select(found => (found.Groups[1].Value, found.Groups[2].Value)),
        .. Area().Matches(page).Select(found => (found.Groups[1].Value, WebUtility.HtmlDecode(found.Groups[2].Value))),
    ];

    [GeneratedRegex("<input[^>]* name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Input();

    [GeneratedRegex("<select[^>]* name=\"([^\"]+)\"[^>]*>(?:(?!</select>).)*?<option value=\"([^\"]*)\" selected", RegexOptions.Singleline)]
    private static partial Regex Selected();

    [GeneratedRegex("<textarea[^>]* name=\"([^\"]+)\"[^>]*>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Area();
}
