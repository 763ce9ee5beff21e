using System.Net;
using Jams.Domain.Companies;
using Jams.Web.Tests.Applications;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Companies;

public sealed class Another_persons_company(SharedServer shared)
{
    [Fact]
    public async Task Is_not_there_on_any_page_or_form()
    {
        using var ines = await Visitor.To(shared);
        using var other = await Visitor.To(shared);
        var id = await Keeping_companies.Company(ines, "Kestrel Freight");
        var theirs = await Keeping_companies.Company(other, "Mirabel Foods");

        foreach (var page in new[] { $"/companies/{id}", $"/companies/{id}/edit", $"/companies/{id}/merge", $"/companies/{id}/merge?with={theirs}", $"/companies/{theirs}/merge?with={id}", $"/companies/{id}/deletion" })
            (await other.Get(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        (string Path, (string, string)[] Fields)[] forms =
        [
            ($"/companies/{id}/edit", [("Input.Name", "x"), ("Input.Version", "1")]), ($"/companies/{id}/merge", [("With", theirs)]), ($"/companies/{theirs}/merge", [("With", id)]), ($"/companies/{id}/deletion", []),
        ];
        foreach (var (path, fields) in forms)
            (await other.Post(path, fields)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        (await other.Read("/companies?q=kestrel")).ShouldNotContain("Kestrel Freight");
        (await other.Read($"/companies/{theirs}/merge")).ShouldNotContain("Kestrel");

        (await ines.Use<SeeCompany>().Head(ines.Id, id)).Value.Version.ShouldBe(1);
        (await other.Use<SeeCompany>().Head(other.Id, theirs)).Value.Version.ShouldBe(1);
    }
}

public sealed class Hostile_text_about_a_company(SharedServer shared)
{
    private const string Script = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}";

    [Fact]
    public async Task Stays_text_on_every_page()
    {
        using var ines = await Visitor.To(shared);
        using var added = await ines.Post("/companies/new", ("Input.Name", "Co " + Script), ("Input.Aliases", Script), ("Input.Domains", "<script>.example"), ("Input.Links", "https://example.org/?q=" + Uri.EscapeDataString(Script)),
            ("Input.Notes", $"{Script}\n\n</textarea>[x](javascript:alert(1)) <b onclick=alert(1)>b</b>"));
        var id = added.Leads().Split('/')[^1];
        var other = await Keeping_companies.Company(ines, "Other");
        await ines.Post("/contacts/new", ("Input.Name", Script), ("Input.Role", Script), ("Input.Company", "Co " + Script));

        foreach (var path in new[] { "/companies", $"/companies?q={Uri.EscapeDataString(Script)}", $"/companies/{id}", $"/companies/{id}/edit", $"/companies/{id}/merge", $"/companies/{id}/merge?with={other}", $"/companies/{other}/merge?q={Uri.EscapeDataString(Script)}", $"/companies/{id}/deletion", $"/companies/new?name={Uri.EscapeDataString(Script)}" })
        {
            var page = await ines.Read(path);
            page.ShouldNotContain("<script>", Case.Insensitive, path);
            page.ShouldNotContain("<img", Case.Insensitive, path);
            page.ShouldNotContain("href=\"javascript:", Case.Insensitive, path);
            page.ShouldNotContain("<b onclick", Case.Insensitive, path);
        }
    }
}
