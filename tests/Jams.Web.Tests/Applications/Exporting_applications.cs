using System.Net;
using System.Text;
using System.Text.Json;
using Jams.Domain.Applications;
using Jams.Domain.Storage;
using Jams.Web.Tests.Server;
using Jams.Web.Tests.Settings;

namespace Jams.Web.Tests.Applications;

public sealed class Exporting_applications(SharedServer shared)
{
    [Fact]
    public async Task Gives_what_the_filter_shows_or_everything_with_the_archive()
    {
        using var ines = await Visitor.To(shared);
        await ines.Add("Kestrel Freight", "Platform Engineer", ("Input.Tags", "rotterdam"));
        await ines.Add("Mirabel Foods", "Site Reliability Engineer");
        var archived = await ines.Add("Quillmark", "Staff Engineer");
        await ines.Post($"/applications/{archived}/archive");

        var page = await ines.Read("/applications/export?q=platform&sort=company");
        page.ShouldContain("The 1 that matches your filter");
        page.ShouldContain("All: 3 applications, the archive included");
        page.ShouldContain("<input type=\"hidden\" name=\"q\" value=\"platform\">");

        using var some = await ines.Get("/applications/export?handler=File&what=matching&format=csv&q=platform&sort=company");
        some.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        some.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldStartWith("jams-applications-");
        var table = await some.Content.ReadAsStringAsync();
        table.ShouldContain("Kestrel Freight");
        table.ShouldNotContain("Mirabel");

        using var all = await ines.Get("/applications/export?handler=File&what=all&format=json&q=platform");
        using var json = JsonDocument.Parse(await all.Content.ReadAsStringAsync());
        json.RootElement.GetProperty("applications").EnumerateArray().Select(each => each.GetProperty("company").GetString()).ShouldBe(["Kestrel Freight", "Mirabel Foods", "Quillmark"]);
    }

    [Fact]
    public async Task Gives_a_table_that_comes_back_whole()
    {
        using var ines = await Visitor.To(shared);
        using var other = await Visitor.To(shared);
        await ines.Add("=HYPERLINK(\"x\")", "Ingenieurin; Müller, \"Söhne\"", ("Input.SalaryMin", "70000"), ("Input.Tags", "one;two"), ("Input.Posting", "Line one\nLine two"), ("Input.FollowUpOn", "2026-12-01"));
        var bytes = await (await ines.Get("/applications/export?handler=File&format=csv")).Content.ReadAsByteArrayAsync();
        Encoding.UTF8.GetString(bytes).ShouldContain("'=HYPERLINK");

        var page = await other.Bring("jams.csv", bytes);
        (await other.Post($"{page}?handler=Start", await other.Answers(page))).StatusCode.ShouldBe(HttpStatusCode.Found);
        await other.Finished(page);

        var (mine, theirs) = (await Only(ines), await Only(other));
        (theirs.CompanyName, theirs.Role, theirs.Salary, theirs.FollowUpOn).ShouldBe((mine.CompanyName, mine.Role, mine.Salary, mine.FollowUpOn));
        theirs.Tags.ShouldBe(mine.Tags);
    }

    [Fact]
    public async Task Teaches_when_there_is_nothing()
    {
        using var ines = await Visitor.To(shared);

        (await ines.Read("/applications/export")).ShouldContain("There is nothing to take out yet.");
    }

    [Theory]
    [InlineData("/applications/export?q=x")]
    [InlineData("/applications/export?handler=File&format=csv")]
    public async Task Needs_a_fresh_proof(string page)
    {
        var person = await shared.Server.Person($"{Guid.NewGuid():N}@jams.example");
        using var client = await shared.Server.SignedInAs(person);
        await shared.Server.ForgetProof(person);

        (await client.Open(page)).Leads().ShouldBe("/account/proof?back=" + Uri.EscapeDataString(page));
    }

    private static async Task<JobApplication> Only(Visitor visitor) => (await visitor.Use<Owned<JobApplication>>().Find(visitor.Id, x => true)).Single();
}
