using Jams.Domain.Applications;

namespace Jams.Domain.Tests.Applications;

public sealed class Editing_an_application
{
    private static ApplicationDetails Details(JobApplication of) => new() { Role = of.Role, Location = of.Location, Tags = of.Tags };

    [Fact]
    public async Task In_two_windows_tells_the_second_and_loses_nothing()
    {
        await using var desk = await Desk.Open();
        var opened = await desk.Added("Kestrel Freight", "Platform Engineer");
        var edit = desk.Get<EditApplication>();
        (await edit.Run(Desk.Ines, opened.Id, opened.Revision, "Kestrel Freight", Details(opened) with { Location = "Rotterdam" }, null)).IsOk.ShouldBeTrue();

        var second = await edit.Run(Desk.Ines, opened.Id, opened.Revision, "Kestrel Freight", Details(opened) with { Location = "Utrecht" }, null);

        second.Failure.ShouldBe(ApplicationFailures.Stale);
        var stored = await desk.Again(opened);
        stored.Location.ShouldBe("Rotterdam");
        (await edit.Run(Desk.Ines, opened.Id, stored.Revision, "Kestrel Freight", Details(opened) with { Location = "Utrecht" }, null)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Is_not_disturbed_by_a_card_that_is_dragged_meanwhile()
    {
        await using var desk = await Desk.Open();
        var opened = await desk.Added("Kestrel Freight");
        await desk.Moved(opened, StageKind.Interviewing);

        (await desk.Get<EditApplication>().Run(Desk.Ines, opened.Id, opened.Revision, "Kestrel Freight", Details(opened) with { Location = "Utrecht" }, null)).IsOk.ShouldBeTrue();

        var stored = await desk.Again(opened);
        stored.Kind.ShouldBe(StageKind.Interviewing);
        stored.Location.ShouldBe("Utrecht");
    }

    [Fact]
    public async Task Tells_in_the_timeline_what_changed()
    {
        await using var desk = await Desk.Open();
        var opened = await desk.Added("Kestrel Freight");
        desk.Clock.Advance(TimeSpan.FromHours(1));

        await desk.Get<EditApplication>().Run(Desk.Ines, opened.Id, 0, "Kestrel Freight", Details(opened) with { Location = "Utrecht", Tags = ["remote", "Rust"] }, "The text");

        var entry = (await desk.Timeline(opened))[^1];
        entry.Kind.ShouldBe(TimelineKind.Edited);
        entry.Sentence.ShouldBe("Changed {0}, {1} and {2}");
        entry.Words.Select(word => word.Text).ShouldBe(["place", "tags", "job description"]);
    }

    [Fact]
    public async Task Without_a_change_says_nothing()
    {
        await using var desk = await Desk.Open();
        var opened = await desk.Added("Kestrel Freight");

        await desk.Get<EditApplication>().Run(Desk.Ines, opened.Id, 0, "Kestrel Freight", Details(opened), "");

        (await desk.Timeline(opened)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Finds_it_again_under_its_new_words()
    {
        await using var desk = await Desk.Open();
        var opened = await desk.Added("Kestrel Freight", "Platform Engineer");
        await desk.Get<EditApplication>().Run(Desk.Ines, opened.Id, 0, "Brückner Medizintechnik", Details(opened) with { Role = "Integrationsingenieurin", Location = "Łódź" }, null);

        (await desk.Column(StageKind.Saved, new() { Text = "integ bruck LODZ" })).ShouldHaveSingleItem();
        (await desk.Column(StageKind.Saved, new() { Text = "kestrel" })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Role", 201)]
    [InlineData("Location", 201)]
    [InlineData("Benefits", 4001)]
    [InlineData("Tags", 41)]
    public async Task Refuses_what_is_too_long_and_changes_nothing(string field, int length)
    {
        await using var desk = await Desk.Open();
        var opened = await desk.Added("Kestrel Freight", "Platform Engineer");
        var text = new string('x', length);
        var details = field switch
        {
            "Role" => Details(opened) with { Role = text },
            "Location" => Details(opened) with { Location = text },
            "Benefits" => Details(opened) with { Benefits = text },
            _ => Details(opened) with { Tags = [text] },
        };

        (await desk.Get<EditApplication>().Run(Desk.Ines, opened.Id, 0, "Kestrel Freight", details, null)).Failure!.Field.ShouldBe(field);

        (await desk.Again(opened)).Version.ShouldBe(opened.Version);
    }

    [Fact]
    public async Task Keeps_the_salary_as_it_was_given()
    {
        await using var desk = await Desk.Open();
        var salary = Salary.Of(78_000m, 92_000.50m, "eur", SalaryPeriod.Year).Value;
        var opened = await desk.Added("Kestrel Freight", details: new() { Salary = salary });

        (await desk.Again(opened)).Salary.ShouldBe(salary);
    }

    [Theory]
    [InlineData(-1, null, "EUR")]
    [InlineData(5, 4, "EUR")]
    [InlineData(5, null, "EURO")]
    [InlineData(5, null, "")]
    public void Refuses_a_salary_that_cannot_be(int min, int? max, string currency) => Salary.Of(min, max, currency, SalaryPeriod.Year).IsOk.ShouldBeFalse();
}
