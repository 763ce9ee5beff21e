using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CsCheck;
using Jams.Domain.Applications;
using Jams.Domain.Applications.Export;
using Jams.Domain.Applications.Import;
using Jams.Domain.Documents;
using Jams.Domain.Storage;

namespace Jams.Domain.Tests.Applications.Export;

public sealed class Exporting_applications
{
    private static readonly string[] Odd =
    [
        "=1+1", "'=1+1", "''=x", "+49 30 123", "-", "@home", "'quoted'", "a,b;c\td", "say \"hi\"", "two\nlines", "two\r\nlines", "Ünï©ode 🦊", "<script>alert(1)</script>", "\\", "a\\;b", ";", "sep=;", "  spaced  ", "null", "0", "x",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(Gen.Int[0, Odd.Length - 1].Select(at => Odd[at]), Gen.Char[' ', '~'].Array[1, 30].Select(letters => new string(letters)), Gen.Char['À', 'ž'].Array[1, 8].Select(letters => new string(letters)));
    private static readonly Gen<string?> Perhaps = Gen.OneOf(Text.Select(text => (string?)text), Gen.Const((string?)null));
    private static readonly Gen<DateOnly?> Day = Gen.OneOf(Gen.Int[0, 2000].Select(days => (DateOnly?)new DateOnly(2024, 1, 1).AddDays(days)), Gen.Const((DateOnly?)null));
    private static readonly Gen<Salary?> Pay = Gen.Select(Gen.Decimal[0, 100_000], Gen.Decimal[0, 100_000], Gen.Enum<SalaryPeriod>(), Gen.Int[0, 3], (low, more, period, which) =>
        Salary.Of((which & 1) == 0 ? Math.Round(low, 2) + 1 : null, (which & 2) == 0 ? Math.Round(low + more, 2) + 1 : null, "CHF", period).Value);

    private static readonly Gen<(ApplicationDetails Details, string Company, StageKind Kind, bool Archived, string? Note, string? Posting)> Application = Gen.Select(
        Gen.Select(Text, Perhaps, Perhaps, Perhaps, Perhaps, Text.Array[0, 4]), Gen.Select(Day, Day, Day), Pay,
        Gen.Select(Gen.OneOf(Gen.Enum<WorkMode>().Select(mode => (WorkMode?)mode), Gen.Const((WorkMode?)null)), Gen.OneOf(Gen.Enum<ApplicationSource>().Select(source => (ApplicationSource?)source), Gen.Const((ApplicationSource?)null))),
        Gen.Select(Text, Gen.Int[0, 4], Gen.Bool, Perhaps, Perhaps),
        (texts, days, pay, ways, rest) =>
        {
            var kind = new[] { StageKind.Saved, StageKind.Applied, StageKind.Interviewing, StageKind.Offer, StageKind.Rejected }[rest.Item2];
            var details = new ApplicationDetails
            {
                Role = texts.Item1 + "!", Location = texts.Item2, SourceName = texts.Item3, Benefits = texts.Item4, ResumeUsed = texts.Item5, Tags = texts.Item6, Link = "https://jobs.example/1?x=" + Uri.EscapeDataString(texts.Item1),
                AppliedOn = days.Item1 ?? (kind.IsSent() ? new DateOnly(2026, 1, 1) : null), FollowUpOn = days.Item2, DeadlineOn = days.Item3, Salary = pay, WorkMode = ways.Item1, Source = ways.Item2,
            };
            return (details, rest.Item1, kind, rest.Item3, rest.Item4, rest.Item5);
        });

    [Fact]
    public async Task And_importing_again_gives_the_same()
    {
        await using var desk = await Desk.Open();
        var people = 0;
        await Application.Array[1, 8].SampleAsync(async given =>
        {
            var (from, to) = ($"from-{++people}", $"to-{people}");
            foreach (var (each, number) in given.Select((each, number) => (each, number)))
                await Add(desk, from, each, number);
            using var table = new MemoryStream();
            await desk.Get<ExportTable>().Run(from, new Query<JobApplication>(x => true), table);
            table.Position = 0;

            var import = (await desk.Get<ImportApplications>().Run(to, "export.csv", table, desk.Today, keepDuplicates: true)).Value;

            import.Mapping.Origin.ShouldBe(ImportOrigin.Jams);
            (import.Added, import.Bad, import.Remarks.Count).ShouldBe((given.Length, 0, 0));
            (await Everything(desk, to)).ShouldBe(await Everything(desk, from));
        }, iter: 20, threads: 1);
    }

    [Fact]
    public void Guards_every_cell_against_formulas_and_takes_the_guard_away() => Gen.OneOf(Text, Gen.Select(Gen.Int[0, 3], Text, (marks, text) => new string('\'', marks) + text)).Sample(cell =>
        FormulaGuard.Take(FormulaGuard.Put(cell)) == cell && FormulaGuard.Put(cell)[0] is not ('=' or '+' or '-' or '@' or '\t' or '\r'));

    [Fact]
    public void Joins_and_splits_tags() => Gen.Char[' ', '~'].Array[1, 12].Select(letters => new string(letters).Trim()).Where(tag => tag.Length > 0).Array[0, 5].Sample(tags =>
        TagList.Split(TagList.Join(tags)).SequenceEqual(tags));

    [Fact]
    public async Task Begins_with_the_mark_that_Excel_needs_and_ends_rows_as_RFC_4180_says()
    {
        await using var desk = await Desk.Open();
        await desk.Added("=HYPERLINK(\"https://evil.example\")", "Größe, \"quoted\"");
        using var table = new MemoryStream();

        await desk.Get<ExportTable>().Run(Desk.Ines, new Query<JobApplication>(x => true), table);

        table.ToArray()[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var lines = Encoding.UTF8.GetString(table.ToArray()[3..]).Split("\r\n");
        lines[0].ShouldStartWith("Company,Role,Stage,Kind,");
        lines[1].ShouldStartWith("\"'=HYPERLINK(\"\"https://evil.example\"\")\",\"Größe, \"\"quoted\"\"\",Saved,Saved,");
    }

    [Fact]
    public async Task Writes_json_with_postings_and_timeline()
    {
        await using var desk = await Desk.Open();
        var application = await desk.Added("Acme", "Engineer", StageKind.Applied, new ApplicationDetails { Salary = Salary.Of(1, 2, "EUR", SalaryPeriod.Hour).Value, Tags = ["go"] });
        await desk.Get<WriteNote>().Run(Desk.Ines, application.Id, "*Hello*");
        using var stream = new MemoryStream();

        await desk.Get<ExportApplications>().Run(Desk.Ines, new Query<JobApplication>(x => true), stream);

        var json = JsonDocument.Parse(stream.ToArray()).RootElement;
        json.GetProperty("format").GetInt32().ShouldBe(1);
        var first = json.GetProperty("applications")[0];
        first.GetProperty("company").GetString().ShouldBe("Acme");
        first.GetProperty("stage").GetString().ShouldBe("Applied");
        first.GetProperty("salary").GetProperty("period").GetString().ShouldBe("hour");
        first.GetProperty("appliedOn").GetString().ShouldBe("2026-11-25");
        first.GetProperty("timeline").EnumerateArray().Select(entry => entry.GetProperty("kind").GetString()).ShouldBe(["added", "noteWritten"]);
    }

    [Fact]
    public async Task Packs_everything_of_a_person_and_nothing_of_another()
    {
        await using var desk = await Desk.Open();
        var application = await desk.Added("Acme");
        await desk.Added("Somebody's", user: Desk.Somebody);
        await desk.Get<AddFile>().Run(Desk.Ines, application.Id, "cv.txt", FileKind.Resume, new MemoryStream("My resume"u8.ToArray()));
        using var stream = new MemoryStream();

        await desk.Get<ExportPerson>().Run(Desk.Ines, stream);

        using var zip = new ZipArchive(new MemoryStream(stream.ToArray()));
        zip.Entries.Select(entry => entry.FullName.Split('/')[0]).Distinct().ShouldBe(["applications.json", "applications.csv", "stages.json", "companies.json", "contacts.json", "tasks.json", "files.json", "files"]);
        foreach (var entry in zip.Entries)
            new StreamReader(entry.Open()).ReadToEnd().ShouldNotContain("Somebody's");
        new StreamReader(zip.Entries.Single(entry => entry.FullName.StartsWith("files/", StringComparison.Ordinal)).Open()).ReadToEnd().ShouldBe("My resume");
    }

    private static async Task Add(Desk desk, string user, (ApplicationDetails Details, string Company, StageKind Kind, bool Archived, string? Note, string? Posting) given, int number)
    {
        var added = await desk.Added($"{number} {given.Company}", given.Details.Role!, given.Kind, given.Details, user);
        if (given.Note?.Trim().Length > 0)
            await desk.Get<WriteNote>().Run(user, added.Id, given.Note);
        if (given.Posting?.Trim().Length > 0)
            await desk.All<PostingSnapshot>().Insert(user, PostingSnapshot.Of(added, given.Posting.Trim(), null, desk.Clock.GetUtcNow()));
        if (given.Archived)
            await desk.Get<ArchiveApplication>().Run(user, added.Id);
    }

    private static async Task<string> Everything(Desk desk, string user)
    {
        var stages = await desk.Stages(user);
        var all = await desk.All<JobApplication>().Find(user, x => true);
        var told = new List<string>();
        foreach (var x in all.OrderBy(x => x.CompanyName, StringComparer.Ordinal))
        {
            var notes = (await desk.All<TimelineEntry>().Find(user, entry => entry.ApplicationId == x.Id)).Where(entry => entry.Body is not null).Select(entry => entry.Body);
            var postings = (await desk.All<PostingSnapshot>().Find(user, posting => posting.ApplicationId == x.Id)).Select(posting => posting.Text);
            told.Add(string.Join('|', x.CompanyName, x.Role, stages.Find(x.StageId)!.Name, x.Kind, x.Location, x.WorkMode, x.Link, x.Source, x.SourceName, x.Salary, x.Benefits, x.AppliedOn, x.FollowUpOn,
                x.DeadlineOn, string.Join("~", x.Tags), x.ResumeUsed, x.ArchivedAt is not null, string.Join("~", notes), string.Join("~", postings)));
        }
        return string.Join("\n---\n", told);
    }
}
