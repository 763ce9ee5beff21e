using System.Net;
using Jams.Domain.Contacts;
using Jams.Web.Tests.Applications;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Contacts;

public sealed class Another_persons_contact(SharedServer shared)
{
    [Fact]
    public async Task Is_not_there_on_any_page_or_form()
    {
        using var ines = await Visitor.To(shared);
        using var other = await Visitor.To(shared);
        var id = await Keeping_contacts.Contact(ines, "Niamh Delacroix");
        await ines.Post($"/contacts/{id}/log", ("Kind", "Met"));
        var application = await ines.Add("Kestrel Freight", "Platform Engineer");
        var sheet = (await ines.Use<SeeContact>().Run(ines.Id, id)).Value;
        var theirs = await other.Add("Mirabel Foods", "Engineer");

        foreach (var page in new[] { $"/contacts/{id}", $"/contacts/{id}?whole=true", $"/contacts/{id}/edit", $"/contacts/{id}/strength", $"/contacts/{id}/next", $"/contacts/{id}/chat", $"/contacts/{id}/deletion", $"/contacts/new?application={application}" })
            (await other.Get(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        (string Path, (string, string)[] Fields)[] forms =
        [
            ($"/contacts/{id}/edit", [("Input.Name", "x"), ("Input.Version", "2")]), ($"/contacts/{id}/log", [("Kind", "Met")]), ($"/contacts/{id}/log?handler=Delete", [("Touch", sheet.Touches[0].Id)]),
            ($"/contacts/{id}/next", [("In", "7")]), ($"/contacts/{id}/strength", [("Strength", "4")]), ($"/contacts/{id}/chat", [("Text", "x"), ("On", "2099-01-01")]), ($"/contacts/{id}/deletion", []),
            ("/contacts/new", [("Application", application), ("Input.Name", "x")]), ($"/applications/{theirs}/people", [("ContactId", id)]),
        ];
        foreach (var (path, fields) in forms)
            (await other.Post(path, fields)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        (await other.Read("/contacts?q=niamh")).ShouldNotContain("Delacroix");
        (await other.Read("/contacts?view=all")).ShouldNotContain("<a class=\"name\"");

        var after = (await ines.Use<SeeContact>().Run(ines.Id, id)).Value;
        after.Contact.Version.ShouldBe(sheet.Contact.Version);
        after.Touches.Count.ShouldBe(1);
    }
}

public sealed class Hostile_text_about_a_contact(SharedServer shared)
{
    private const string Script = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}";

    [Fact]
    public async Task Stays_text_on_every_page()
    {
        using var ines = await Visitor.To(shared);
        var id = await Keeping_contacts.Contact(ines, "N " + Script, ("Input.Role", Script), ("Input.Company", Script), ("Input.Phones", "<script>1</script>"), ("Input.Addresses", "\"<script>\"@example.org"),
            ("Input.Notes", $"{Script}\n\n</textarea>[x](javascript:alert(1)) <b onclick=alert(1)>b</b>"));
        await ines.Post($"/contacts/{id}/log", ("Kind", "Met"), ("Note", Script));
        await ines.Post($"/contacts/{id}/chat", ("Text", Script), ("On", "2099-01-01"));
        await ines.Post($"/contacts/{id}/next", ("In", "1"));

        foreach (var path in new[] { "/contacts", $"/contacts?q={Uri.EscapeDataString(Script)}", $"/contacts/{id}", $"/contacts/{id}/edit", $"/contacts/{id}/strength", $"/contacts/{id}/next", $"/contacts/{id}/chat", $"/contacts/{id}/deletion", "/tasks", $"/contacts/new?company={Uri.EscapeDataString(Script)}" })
        {
            var page = await ines.Read(path);
            page.ShouldNotContain("<script>", Case.Insensitive, path);
            page.ShouldNotContain("<img", Case.Insensitive, path);
            page.ShouldNotContain("href=\"javascript:", Case.Insensitive, path);
            page.ShouldNotContain("<b onclick", Case.Insensitive, path);
        }
    }
}
