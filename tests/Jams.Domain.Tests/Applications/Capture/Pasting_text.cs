using Jams.Domain.Applications;
using Jams.Domain.Applications.Capture;

namespace Jams.Domain.Tests.Applications.Capture;

public sealed class Pasting_text
{
    [Fact]
    public void Reads_what_LinkedIn_shows_when_it_is_copied()
    {
        var posting = Pasted.ReadFile("linkedin-copied.txt");

        posting.Role!.Value.ShouldBe("Engineering Lead, Settlement");
        posting.Company!.Value.ShouldBe("Halden & Voss");
        posting.Location!.Value.ShouldBe("Oslo, Norway");
        posting.WorkMode!.Value.ShouldBe(WorkMode.Remote);
        posting.Salary!.Value.ShouldBe(Salary.Of(950_000, 1_100_000, "NOK", SalaryPeriod.Year).Value);
        posting.ClosesOn!.Value.ShouldBe(new(2026, 12, 15));
        posting.Text!.Value.ShouldContain("payments company");
    }

    [Fact]
    public void Reads_German_labels()
    {
        var posting = Pasted.ReadFile("german-plain.txt");

        posting.Role!.Value.ShouldBe("Java-Entwicklerin für Schnittstellen und Prozessautomatisierung (m/w/d)");
        posting.Company!.Value.ShouldBe("Papierschiff Verlag GmbH & Co. KG");
        posting.Location!.Value.ShouldBe("Leipzig");
        posting.Salary!.Value.ShouldBe(Salary.Of(52_000, 60_000, "EUR", SalaryPeriod.Year).Value);
        posting.Salary.Words.ShouldBe("Gehalt: 52.000 – 60.000 € brutto im Jahr");
        posting.ClosesOn!.Value.ShouldBe(new(2026, 12, 15));
        posting.Employment!.Value.ShouldBe("Vollzeit, unbefristet");
        posting.WorkMode!.Value.ShouldBe(WorkMode.Hybrid);
    }

    [Fact]
    public void Reads_English_sentences_and_labels()
    {
        var posting = Pasted.ReadFile("english-plain.txt");

        posting.Role!.Value.ShouldBe("Backend Engineer, Bookings");
        posting.Company!.Value.ShouldBe("Fernweh Reisen");
        posting.Location!.Value.ShouldBe("Berlin or remote within Germany");
        posting.WorkMode!.Value.ShouldBe(WorkMode.Remote);
        posting.Salary!.Value.ShouldBe(Salary.Of(85_000, 100_000, "USD", SalaryPeriod.Year).Value);
        posting.ClosesOn!.Value.ShouldBe(new(2026, 12, 4));
        posting.Link!.Value.ShouldStartWith("https://www.fernweh.example/jobs/81");
    }

    [Fact]
    public void Says_nothing_about_what_is_not_there()
    {
        var posting = Pasted.Read("hello there");

        posting.Company.ShouldBeNull();
        posting.Salary.ShouldBeNull();
        posting.WorkMode.ShouldBeNull();
        posting.ClosesOn.ShouldBeNull();
    }

    [Theory]
    [InlineData("This job is not remote.", WorkMode.Onsite)]
    [InlineData("Kein Homeoffice möglich", WorkMode.Onsite)]
    [InlineData("Fully remote within the EU", WorkMode.Remote)]
    [InlineData("Hybrid (2 days in the office)", WorkMode.Hybrid)]
    [InlineData("3 days a week on site", WorkMode.Hybrid)]
    [InlineData("vor Ort in Köln", WorkMode.Onsite)]
    [InlineData("Köln", null)]
    public void Tells_work_modes_apart(string text, WorkMode? mode) => WorkModeWords.Read(text).ShouldBe(mode);
}
