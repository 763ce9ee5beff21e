using Jams.Domain.Applications;
using Jams.Domain.Companies;

namespace Jams.Domain.Tests.Applications;

public sealed class Adding_an_application
{
    private static NewApplication Given(string company, string role, string? link = null) => new() { Company = company, Details = new() { Role = role, Link = link } };

    [Fact]
    public async Task Puts_it_on_top_of_what_is_saved()
    {
        await using var desk = await Desk.Open();
        await desk.Added("Older");

        var added = (await desk.Get<AddApplication>().Run(Desk.Ines, Given("Kestrel Freight", "Platform Engineer"), desk.Today)).Value;

        added.IsNew.ShouldBeTrue();
        (await desk.Column(StageKind.Saved)).ShouldBe(["Kestrel Freight", "Older"]);
        (await desk.Timeline(added.Application)).ShouldHaveSingleItem().Kind.ShouldBe(TimelineKind.Added);
    }

    [Fact]
    public async Task Makes_each_company_once()
    {
        await using var desk = await Desk.Open();
        foreach (var (company, role) in new[] { ("Brückner GmbH & Co. KG", "A"), ("bruckner", "B"), ("BRÜCKNER gmbh", "C") })
            (await desk.Get<AddApplication>().Run(Desk.Ines, Given(company, role), desk.Today)).IsOk.ShouldBeTrue();

        (await desk.All<Company>().Find(Desk.Ines, company => true)).ShouldHaveSingleItem().Name.ShouldBe("Brückner GmbH & Co. KG");
    }

    [Theory]
    [InlineData("Kestrel Freight B.V.", "platform-engineer (m/w/d)", null)]
    [InlineData("Somebody else", "Another job", "https://www.kestrel.example/jobs/7/?utm_source=mail")]
    [InlineData("KF", "Platform Engineer", null)]
    public async Task Knows_what_is_there_already(string company, string role, string? link)
    {
        await using var desk = await Desk.Open();
        var first = (await desk.Get<AddApplication>().Run(Desk.Ines, Given("Kestrel Freight", "Platform Engineer", "https://kestrel.example/jobs/7"), desk.Today)).Value.Application;
        var known = (await desk.All<Company>().Get(Desk.Ines, first.CompanyId))!;
        known.Edit(new() { Name = known.Name, Aliases = ["KF"] }, desk.Clock.GetUtcNow());
        await desk.All<Company>().Replace(Desk.Ines, known);

        var second = (await desk.Get<AddApplication>().Run(Desk.Ines, Given(company, role, link), desk.Today)).Value;

        second.IsNew.ShouldBeFalse();
        second.Application.Id.ShouldBe(first.Id);
        (await desk.All<Company>().Count(Desk.Ines, x => true)).ShouldBe(1);
    }

    [Fact]
    public async Task Goes_ahead_when_the_person_says_so()
    {
        await using var desk = await Desk.Open();
        var given = Given("Kestrel Freight", "Platform Engineer");
        await desk.Get<AddApplication>().Run(Desk.Ines, given, desk.Today);

        (await desk.Get<AddApplication>().Run(Desk.Ines, given with { Anyway = true }, desk.Today)).Value.IsNew.ShouldBeTrue();
    }

    [Fact]
    public async Task Does_not_know_what_others_have()
    {
        await using var desk = await Desk.Open();
        await desk.Get<AddApplication>().Run(Desk.Somebody, Given("Kestrel Freight", "Platform Engineer"), desk.Today);

        (await desk.Get<AddApplication>().Run(Desk.Ines, Given("Kestrel Freight", "Platform Engineer"), desk.Today)).Value.IsNew.ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "Engineer", null, "Company")]
    [InlineData("Kestrel", " ", null, "Role")]
    [InlineData("Kestrel", "Engineer", "javascript:alert(1)", "Link")]
    public async Task Names_the_field_that_is_wrong(string company, string role, string? link, string field)
    {
        await using var desk = await Desk.Open();

        (await desk.Get<AddApplication>().Run(Desk.Ines, Given(company, role, link), desk.Today)).Failure!.Field.ShouldBe(field == "Company" ? "Name" : field);
    }

    [Fact]
    public async Task Keeps_the_posting_apart()
    {
        await using var desk = await Desk.Open();

        var added = (await desk.Get<AddApplication>().Run(Desk.Ines, Given("Kestrel", "Engineer", "kestrel.example/7") with { Posting = "We look for somebody.\r\n\r\nYou." }, desk.Today)).Value;

        var posting = (await desk.Get<SeePostings>().Run(Desk.Ines, added.Application.Id)).ShouldHaveSingleItem();
        posting.Text.ShouldContain("somebody");
        posting.SourceUrl.ShouldBe("https://kestrel.example/7");
    }
}
