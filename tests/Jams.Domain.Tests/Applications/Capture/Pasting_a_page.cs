using Jams.Domain.Applications;
using Jams.Domain.Applications.Capture;

namespace Jams.Domain.Tests.Applications.Capture;

public sealed class Pasting_a_page
{
    [Fact]
    public void Reads_the_JobPosting_that_Ashby_gives()
    {
        var posting = Pasted.ReadFile("ashby-json-ld.html");

        posting.Role!.Value.ShouldBe("Staff Engineer, Ledger");
        posting.Role.In.ShouldBe(FoundIn.JobPosting);
        posting.Company!.Value.ShouldBe("Quillmark");
        posting.Location!.Value.ShouldBe("European Union");
        posting.WorkMode!.Value.ShouldBe(WorkMode.Remote);
        posting.Salary!.Value.ShouldBe(Salary.Of(98_000, 124_000, "EUR", SalaryPeriod.Year).Value);
        posting.PostedOn!.Value.ShouldBe(new(2026, 11, 2));
        posting.ClosesOn!.Value.ShouldBe(new(2027, 1, 31));
        posting.Employment!.Value.ShouldBe("full time");
        posting.Link!.Value.ShouldStartWith("https://jobs.ashbyhq.com/quillmark/");
        posting.Board!.Value.ShouldBe("Ashby");
        posting.Text!.Value.ShouldBe("Quillmark keeps the books of 40,000 small firms.\n\nWhat you will do\n- Own the ledger service\n- Review & mentor");
    }

    [Fact]
    public void Reads_a_graph_with_line_breaks_in_its_strings()
    {
        var posting = Pasted.ReadFile("graph-broken-strings.html");

        posting.Role!.Value.ShouldBe("Software Engineer, Routing");
        posting.Company!.Value.ShouldBe("Saltmarsh Logistics");
        posting.Location!.Value.ShouldBe("Bremen, Germany; Hamburg, Germany");
        posting.Salary!.Value.ShouldBe(Salary.Of(74_500, 74_500, "EUR", SalaryPeriod.Year).Value);
        posting.Employment!.Value.ShouldBe("full time, part time");
        posting.Text!.Value.ShouldBe("Plan routes for 900 vans.");
    }

    [Fact]
    public void Reads_microdata()
    {
        var posting = Pasted.ReadFile("microdata.html");

        posting.Role!.ShouldBe(new Found<string>("Integration Engineer (m/w/d)", FoundIn.Microdata));
        posting.Company!.Value.ShouldBe("Brückner Medizintechnik GmbH");
        posting.Location!.Value.ShouldBe("Erlangen, Bayern");
        posting.Salary!.Value.ShouldBe(Salary.Of(58_000, 66_000, "EUR", SalaryPeriod.Year).Value);
        posting.Text!.Value.ShouldBe("Sie verbinden Geräte mit Kliniksystemen.\n- HL7 und FHIR");
    }

    [Theory]
    [InlineData("greenhouse.html", "Greenhouse", "Platform Engineer", "Kestrel Freight", "Rotterdam, Netherlands", WorkMode.Hybrid)]
    [InlineData("lever.html", "Lever", "Senior Backend Engineer", "Tidewater Robotics", "Hamburg", WorkMode.Hybrid)]
    [InlineData("linkedin-public.html", "LinkedIn", "Senior Engineer, Grid Data", "Nordlicht Energie", "Hamburg, Deutschland", WorkMode.Hybrid)]
    [InlineData("indeed.html", "Indeed", "Backend Engineer", "Oakhurst Mutual", "Dublin, County Dublin", null)]
    public void Knows_where_boards_put_things(string file, string board, string role, string company, string place, WorkMode? mode)
    {
        var posting = Pasted.ReadFile(file);

        posting.Board!.Value.ShouldBe(board);
        posting.Role!.ShouldBe(new Found<string>(role, FoundIn.Board, board));
        posting.Company!.Value.ShouldBe(company);
        posting.Location!.Value.ShouldBe(place);
        (posting.WorkMode?.Value).ShouldBe(mode);
        posting.Text!.Value.Length.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Finds_in_the_words_what_the_page_does_not_mark()
    {
        var posting = Pasted.ReadFile("greenhouse.html");

        posting.Salary!.Value.ShouldBe(Salary.Of(70_000, 82_000, "EUR", SalaryPeriod.Year).Value);
        posting.Salary.In.ShouldBe(FoundIn.Text);
        posting.Salary.Words.ShouldBe("Salary: €70,000 - €82,000 per year.");
        posting.ClosesOn!.Value.ShouldBe(new(2026, 11, 27));
        posting.WorkMode!.Words.ShouldContain("hybrid");
    }

    [Theory]
    [InlineData("Kestrel Freight hiring Platform Engineer in Rotterdam, Netherlands | LinkedIn", "Platform Engineer", "Kestrel Freight", "Rotterdam, Netherlands")]
    [InlineData("(3) Platform Engineer | Kestrel Freight | LinkedIn", "Platform Engineer", "Kestrel Freight", null)]
    [InlineData("Platform Engineer @ Kestrel Freight", "Platform Engineer", "Kestrel Freight", null)]
    [InlineData("Job Application for Platform Engineer at Kestrel Freight", "Platform Engineer", "Kestrel Freight", null)]
    [InlineData("Plattform-Ingenieur (m/w/d) - Job bei Kestrel Freight in Bremen", "Plattform-Ingenieur (m/w/d)", "Kestrel Freight", "Bremen")]
    public void Reads_the_titles_of_boards(string title, string role, string company, string? place)
    {
        var posting = Pasted.Read($"<html><head><title>{title}</title></head><body><p>Hello</p></body></html>");

        posting.Role!.Value.ShouldBe(role);
        posting.Role.In.ShouldBe(FoundIn.PageTitle);
        posting.Company!.Value.ShouldBe(company);
        (posting.Location?.Value).ShouldBe(place);
    }

    [Fact]
    public void Keeps_hostile_values_as_words_and_drops_addresses_that_are_no_pages()
    {
        var posting = Pasted.ReadFile("hostile.html");

        posting.Role!.Value.ShouldBe("Engineer");
        posting.Company!.Value.ShouldBe("\">Acme");
        posting.Link.ShouldBeNull();
        posting.Text!.Value.ShouldBe("Fine work");
    }
}
