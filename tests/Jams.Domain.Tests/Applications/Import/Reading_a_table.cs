using System.Text;
using CsCheck;
using Jams.Domain.Applications;
using Jams.Domain.Applications.Import;

namespace Jams.Domain.Tests.Applications.Import;

public sealed class Reading_a_table
{
    [Fact]
    public void Knows_what_Huntr_exports()
    {
        var (mapping, rows) = Tables.Read("huntr.csv");

        mapping.Origin.ShouldBe(ImportOrigin.Huntr);
        mapping.Target("Wishlist").ShouldBe("Saved");
        mapping.Target("Phone Screen").ShouldBe("Interview");
        var first = rows[0].Value!;
        first.Company.ShouldBe("Kestrel Freight");
        first.Details.Role.ShouldBe("Platform Engineer");
        first.Details.Location.ShouldBe("Rotterdam, Netherlands");
        first.Details.Salary.ShouldBe(Salary.Of(70_000, 82_000, "EUR", SalaryPeriod.Year).Value);
        first.SavedOn.ShouldBe(new DateOnly(2026, 11, 2));
        first.Posting.ShouldBe("Kestrel Freight moves containers.\n- Kubernetes\n- Go");
        rows[1].Value!.Details.AppliedOn.ShouldBe(new DateOnly(2026, 11, 9));
        rows[1].Value!.Notes.ShouldBe("Sent with the long letter.\nThey answer within two weeks.");
        rows[3].Value!.Stage.Kind.ShouldBe(StageKind.Rejected);
        rows.ShouldAllBe(row => row.Value!.Remarks.Count == 0);
    }

    [Fact]
    public void Knows_what_Teal_exports()
    {
        var (mapping, rows) = Tables.Read("teal.csv");

        mapping.Origin.ShouldBe(ImportOrigin.Teal);
        mapping.DayOrder.ShouldBe(DayOrder.MonthFirst);
        mapping.Currency.ShouldBe("USD");
        mapping.Target("Bookmarked").ShouldBe("Saved");
        mapping.Target("Negotiating").ShouldBe("Offer");
        mapping.Target("No Response").ShouldBe("Rejected");
        mapping.Target("Archived").ShouldBe(StageWord.ToArchive);
        rows[0].Value!.Details.Salary.ShouldBe(Salary.Of(null, 185_000, "USD", SalaryPeriod.Year).Value);
        rows[1].Value!.Details.AppliedOn.ShouldBe(new DateOnly(2026, 10, 30));
        rows[1].Value!.Details.FollowUpOn.ShouldBe(new DateOnly(2026, 11, 13));
        rows[1].Value!.Details.DeadlineOn.ShouldBe(new DateOnly(2026, 11, 30));
        rows[2].Value!.Details.WorkMode.ShouldBe(WorkMode.Remote);
        rows[4].Value!.Withdrawn.ShouldBeTrue();
        rows[6].Value!.Archived.ShouldBeTrue();
        rows.ShouldAllBe(row => row.Value!.Remarks.Count == 0);
    }

    [Fact]
    public void Reads_a_German_spreadsheet_in_its_own_encoding()
    {
        var (mapping, rows) = Tables.Read("plain-german.csv");

        mapping.Shape.ShouldBe(new CsvShape("windows-1252", ';', true));
        mapping.Stages.Single(word => word.Word == "in Klärung").Target.ShouldBeNull();
        mapping.Target("Vorstellungsgespräch").ShouldBe("Interview");
        var first = rows[0].Value!;
        first.Company.ShouldBe("Brückner Medizintechnik GmbH");
        first.Details.WorkMode.ShouldBe(WorkMode.Remote);
        first.Details.Link.ShouldBe("https://www.brueckner.example/karriere/12");
        first.Details.AppliedOn.ShouldBe(new DateOnly(2026, 11, 20));
        first.Details.DeadlineOn.ShouldBe(new DateOnly(2026, 12, 15));
        first.Details.Salary.ShouldBe(Salary.Of(58_000, 66_000, "EUR", SalaryPeriod.Year).Value);
        first.Details.Source.ShouldBe(ApplicationSource.Board);
        first.Details.SourceName.ShouldBe("StepStone");
        first.ContactName.ShouldBe("Jürgen Weiß");
        first.ContactAddress.ShouldBe("j.weiss@brueckner.example");
        rows[1].Value!.Details.WorkMode.ShouldBeNull();
        rows[1].Value!.Notes.ShouldBe("„Mappe mitbringen“; Größe A4");
        rows[2].Value!.Details.AppliedOn.ShouldBe(new DateOnly(2026, 9, 3));
        rows[2].Value!.Details.WorkMode.ShouldBeNull();
        rows[3].Value!.Notes.ShouldBe("nach Vereinbarung");
        rows[3].Value!.Remarks.Single().Row.ShouldBe(5);
        rows[4].Failure.ShouldBe(ImportFailures.NoCompany);
    }

    [Fact]
    public void Reads_an_English_spreadsheet_kept_by_hand()
    {
        var (mapping, rows) = Tables.Read("plain-english.csv");

        mapping.Shape.ShouldBe(new CsvShape("utf-8", ',', true));
        rows[0].Value!.Details.Tags.ShouldBe(["robots", "go"]);
        rows[0].Value!.Details.WorkMode.ShouldBe(WorkMode.Hybrid);
        rows[0].Value!.Details.AppliedOn.ShouldBe(new DateOnly(2026, 11, 12));
        rows[0].Value!.Details.Salary.ShouldBe(Salary.Of(75_000, 90_000, "EUR", SalaryPeriod.Year).Value);
        rows[2].Value!.Details.Link.ShouldBeNull();
        rows[2].Value!.Notes.ShouldBe("not yet online");
        mapping.Stages.Single(word => word.Word == "wish list").Target.ShouldBe(Tables.Stages.First(StageKind.Saved)!.Id);
    }

    [Fact]
    public void Asks_when_dates_could_mean_two_days()
    {
        var bytes = Tables.File("ambiguous-dates.csv");
        var mapping = GuessMapping.Run(bytes, Tables.Stages);

        mapping.DayOrder.ShouldBeNull();
        GuessMapping.AsksForDayOrder(bytes, mapping).ShouldBeTrue();
        GuessMapping.Answer(bytes, mapping with { DayOrder = DayOrder.MonthFirst }, Tables.Stages).DayOrder.ShouldBe(DayOrder.MonthFirst);
    }

    [Fact]
    public void Stops_at_a_quotation_mark_that_is_never_closed()
    {
        var broken = 0;
        var shape = new CsvShape("utf-8", ',', true);

        CsvFile.Rows(Tables.File("open-quote.csv"), shape, number => broken = number).Count().ShouldBe(2);

        broken.ShouldBe(3);
    }

    [Fact]
    public void Skips_the_line_in_which_Excel_names_the_separator()
    {
        var (mapping, rows) = Tables.Read("sep-line.csv");

        mapping.Shape.Delimiter.ShouldBe(';');
        rows.Single().Value!.Details.Role.ShouldBe("Ingenieurin");
        rows.Single().Value!.Number.ShouldBe(3);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("windows-1252", false)]
    public void Tells_encodings_apart(string name, bool mark)
    {
        var encoding = CsvEncodings.Get(name);
        var text = "Firma;Stelle\r\nÖsterreichische Züge;Prüferin für Größen\r\nBäckerei Süß;Verkäuferin\r\n";
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        var (mapping, rows) = Tables.Read(bytes);

        mapping.Shape.Encoding.ShouldBe(name);
        rows[0].Value!.Company.ShouldBe("Österreichische Züge");
    }

    [Theory]
    [InlineData("Acme,Engineer\nBolt,Nurse", true)]
    [InlineData("Company,Role\nBolt,Nurse", true)]
    [InlineData("https://a.example,Engineer\nhttps://b.example,Nurse", false)]
    public void Sees_whether_there_is_a_header(string text, bool header)
    {
        var shape = CsvFile.Guess(Tables.Text(text));

        shape.HasHeader.ShouldBe(header);
        shape.Delimiter.ShouldBe(',');
    }

    [Fact]
    public void Never_breaks_on_any_bytes() => Gen.Byte.Array[0, 400].Sample(bytes =>
    {
        var mapping = GuessMapping.Run(bytes, Tables.Stages);
        var reader = new ReadRow(mapping, [], Tables.Stages);
        return GuessMapping.Rows(bytes, mapping).Select(reader.Run).Count() >= 0;
    });

    [Fact]
    public void Never_breaks_on_any_cells()
    {
        string[] odd = ["=1+1", "99/99/9999", "€", "- – -", "k", "1e309", "31.02.2026", "0000-00-00", "\"", "a;b,c\t", "http://", "@", "9999999999999999 €", "jan 45"];
        var cell = Gen.OneOf(Gen.String, Gen.Int[0, odd.Length - 1].Select(at => odd[at]));
        var header = Encoding.UTF8.GetString(Tables.File("plain-english.csv")).Split('\n')[0].Trim('\uFEFF', '\r');
        cell.Array[10].Sample(cells =>
        {
            var bytes = Tables.Text(header + "\n" + string.Join(',', cells.Select(text => '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"')) + "\n");
            var (_, rows) = Tables.Read(bytes);
            return rows.Count <= 1;
        });
    }
}
