using System.Net;
using Jams.Domain.Companies;
using Jams.Web.Tests.Applications;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Companies;

public sealed class Merging_companies(SharedServer shared)
{
    [Fact]
    public async Task Asks_says_what_happens_and_moves_everything()
    {
        using var ines = await Visitor.To(shared);
        var application = await ines.Add("BMT", "Integration Engineer");
        var from = await Keeping_companies.CompanyOf(ines, application);
        await ines.Post($"/companies/{from}/edit", ("Input.Name", "BMT"), ("Input.Notes", "Old notes"), ("Input.Version", "1"));
        await ines.Post("/contacts/new", ("Input.Name", "Jürgen"), ("Input.Company", "BMT"));
        var into = await Keeping_companies.Company(ines, "Brückner Medizintechnik");

        var choice = await ines.Read($"/companies/{from}/merge?q=medizin");
        choice.ShouldContain($"/companies/{from}/merge?with={into}");
        choice.ShouldNotContain($"?with={from}");
        var asked = WebUtility.HtmlDecode(await ines.Read($"/companies/{from}/merge?with={into}"));
        asked.ShouldContain("Merge BMT into Brückner Medizintechnik?");
        asked.ShouldContain("1 application moves to Brückner Medizintechnik");
        asked.ShouldContain("1 person moves to Brückner Medizintechnik");
        asked.ShouldContain("This cannot be taken back.");
        asked.ShouldContain($"/companies/{into}/merge?with={from}");

        using var merged = await ines.Post($"/companies/{from}/merge", ("With", into));

        merged.Leads().ShouldBe($"/companies/{into}");
        var page = WebUtility.HtmlDecode(await ines.Read($"/companies/{into}"));
        page.ShouldContain("BMT is part of Brückner Medizintechnik now.");
        page.ShouldContain("also: BMT");
        page.ShouldContain("Integration Engineer");
        page.ShouldContain("Jürgen");
        page.ShouldContain("Old notes");
        (await ines.Get($"/companies/{from}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Needs_another_company()
    {
        using var ines = await Visitor.To(shared);
        var id = await Keeping_companies.Company(ines, "Acme");

        foreach (var with in new[] { "", id })
        {
            using var answer = await ines.Post($"/companies/{id}/merge", ("With", with));
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("Choose another company to merge this one into.");
        }
        (await ines.Post($"/companies/{id}/merge", ("With", "404"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Refuses_what_would_lose_words()
    {
        using var ines = await Visitor.To(shared);
        var (from, into) = (await Made(ines, "One"), await Made(ines, "Other"));

        using var answer = await ines.Post($"/companies/{from}/merge", ("With", into));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Shorten one of them first; nothing was changed.");
        (await ines.Read($"/companies/{from}")).ShouldContain("One");
    }

    private static async Task<string> Made(Visitor visitor, string name) =>
        (await visitor.Use<AddCompany>().Run(visitor.Id, new CompanyDetails { Name = name, Notes = new string('n', 15_000) })).Value.Id;
}
