using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Jams.Domain.Applications;
using Jams.Domain.Applications.Import;
using Jams.Domain.Storage;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Applications;

public sealed class Importing_a_file(SharedServer shared)
{
    [Fact]
    public async Task Shows_what_would_become_of_the_rows_asks_and_adds_them()
    {
        using var ines = await Visitor.To(shared);
        var page = await ines.Bring("plain-german.csv");
        var before = await ines.Read(page);
        before.ShouldContain("Integration Engineer (m/w/d)");
        before.ShouldContain("No company.");
        before.ShouldContain("Say where each status leads.");

        using var open = await ines.Post($"{page}?handler=Start", await ines.Answers(page));
        open.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await open.Content.ReadAsStringAsync()).ShouldContain("id=\"stages-wrong\"");
        (await ines.Read("/applications")).ShouldContain("Nothing saved yet.");

        using var started = await ines.Post($"{page}?handler=Start", await ines.Answers(page, ("in Klärung", await ines.StageId(StageKind.Saved))));
        started.StatusCode.ShouldBe(HttpStatusCode.Found, await started.Content.ReadAsStringAsync());
        var after = await ines.Finished(page);

        Figures(after).ShouldBe(["4", "0", "0", "1"]);
        Regex.IsMatch(after, "<td class=\"num\">6</td><td>No company.</td>").ShouldBeTrue();
        WebUtility.HtmlDecode(after).ShouldContain("The salary “nach Vereinbarung” was not understood; it is in the notes.");
        (await ines.Read("/applications")).ShouldContain("Integration Engineer (m/w/d)");
        using var table = await ines.Get($"{page}/bad-rows");
        table.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (await table.Content.ReadAsStringAsync()).ShouldContain("6,No company.,,Ohne Firma");
        (await ines.Read("/applications/import")).ShouldContain("plain-german.csv");
    }

    [Fact]
    public async Task Is_undone_but_for_what_was_changed_since()
    {
        using var ines = await Visitor.To(shared);
        var page = await ines.Imported("huntr.csv");
        var added = await ines.Use<Owned<JobApplication>>().Find(ines.Id, x => true);
        await ines.Post($"/applications/{added[0].Id}/tasks", ("TaskText", "Call them"));

        var asked = await ines.Read($"{page}/undo");
        asked.ShouldContain("3 applications go");
        asked.ShouldContain("1 application stays");
        asked.ShouldContain(added[0].Role);
        using var undone = await ines.Post($"{page}/undo");

        undone.StatusCode.ShouldBe(HttpStatusCode.Found);
        var after = await ines.Read(page);
        after.ShouldContain("This import was undone.");
        after.ShouldContain("3 applications were removed.");
        after.ShouldContain($"/applications/{added[0].Id}");
        (await ines.Use<Owned<JobApplication>>().Find(ines.Id, x => true)).Single().Id.ShouldBe(added[0].Id);
        (await ines.Get($"{page}/undo")).Leads().ShouldBe(page);
    }

    [Fact]
    public async Task Previews_what_is_there_already_and_leaves_it_out()
    {
        using var ines = await Visitor.To(shared);
        var known = await ines.Add("Oakhurst Mutual", "Backend Engineer");
        var page = await ines.Bring("plain-english.csv");

        var preview = await ines.Read(page);

        Figures(preview).ShouldBe(["2", "2", "0", "0"]);
        preview.ShouldContain($"You have it already: <a class=\"link\" href=\"/applications/{known}\"");
        preview.ShouldContain("The file names it twice");
    }

    [Fact]
    public async Task Keeps_answers_that_were_refused_in_the_form()
    {
        using var ines = await Visitor.To(shared);
        var page = await ines.Bring("plain-english.csv");
        var answers = await ines.Answers(page);
        answers[Array.FindIndex(answers, field => field.Name == "Input.Columns")].Value = "Role";

        using var refused = await ines.Post(page, answers);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var form = await refused.Content.ReadAsStringAsync();
        form.ShouldContain("Two columns have the same meaning.");
        Regex.Count(form, "<select class=\"input\" id=\"column-\\d+\" name=\"Input.Columns\" aria-describedby=\"example-\\d+\" aria-invalid=\"true\"").ShouldBe(2);
        Regex.Count(form, "<option value=\"Role\" selected=\"selected\">").ShouldBe(2);
    }

    [Fact]
    public async Task Reads_the_file_as_the_person_says()
    {
        using var ines = await Visitor.To(shared);
        var page = await ines.Bring("plain-german.csv");
        (await ines.Read(page)).ShouldNotContain("Some letters cannot be read");

        using var wrong = await ines.Post(page, await ines.Shaped(page, "utf-8"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ines.Read(page)).ShouldContain("Some letters cannot be read");

        using var right = await ines.Post(page, await ines.Shaped(page, "iso-8859-15"));
        var good = WebUtility.HtmlDecode(await ines.Read(page));
        good.ShouldNotContain("Some letters cannot be read");
        good.ShouldContain("Brückner Medizintechnik");
    }

    [Theory]
    [InlineData("nothing", "There is nothing in this file.")]
    [InlineData("header", "There is nothing in this file.")]
    [InlineData("picture", "This is not a CSV file.")]
    [InlineData("workbook", "This is not a CSV file.")]
    [InlineData("wide", "The file has more than 200 columns.")]
    [InlineData("large", "The file is larger than 20 MB. Nothing was read or stored.")]
    public async Task Says_what_is_wrong_with_a_file_and_keeps_nothing(string what, string sentence)
    {
        using var ines = await Visitor.To(shared);
        byte[] bytes = what switch
        {
            "nothing" => [],
            "header" => "Company,Role,Status\r\n"u8.ToArray(),
            "picture" => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D],
            "workbook" => [0x50, 0x4B, 3, 4, 0x14, 0, 6, 0],
            "wide" => Encoding.UTF8.GetBytes($"{string.Join(',', Enumerable.Range(1, 201))}\n{string.Join(',', Enumerable.Range(1, 201))}\n"),
            _ => Table(20 * 1024 * 1024 + 1),
        };

        using var refused = await ines.Upload("/applications/import", "table.csv", bytes);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain(sentence);
        (await ines.Use<SeeImports>().Run(ines.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_hundred_megabytes_comes_back_with_a_sentence()
    {
        using var ines = await Visitor.To(shared);

        using var refused = await ines.Upload("/applications/import", "table.csv", new byte[100 * 1024 * 1024]);

        refused.Leads().ShouldBe("/applications/import?problem=too-large");
        using var page = await ines.Get(refused.Leads());
        page.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await page.Words()).ShouldContain("The file is larger than 20 MB. Nothing was read or stored.");
    }

    [Fact]
    public async Task Starts_once_whatever_other_windows_do()
    {
        using var ines = await Visitor.To(shared);
        var page = await ines.Bring("huntr.csv");
        var answers = await ines.Answers(page);
        (await ines.Post($"{page}?handler=Start", answers)).StatusCode.ShouldBe(HttpStatusCode.Found);

        using var again = await ines.Post($"{page}?handler=Start", answers);
        using var mapped = await ines.Post(page, answers);

        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await again.Words()).ShouldContain("This import was started already.");
        mapped.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await ines.Finished(page);
        (await ines.Use<Owned<JobApplication>>().Count(ines.Id, x => true)).ShouldBe(4);
    }

    [Fact]
    public async Task Shows_its_progress_in_a_piece_and_the_whole_page_at_the_end()
    {
        using var ines = await Visitor.To(shared);
        var page = await ines.Bring("huntr.csv");
        var stored = (await ines.Use<SeeImports>().Run(ines.Id)).Single();
        stored.Start(new DateOnly(2026, 11, 25), DateTimeOffset.MaxValue).IsOk.ShouldBeTrue();
        (await ines.Use<Owned<ApplicationImport>>().Replace(ines.Id, stored)).IsOk.ShouldBeTrue();

        using var going = await ines.Piece(page);
        var piece = await going.Content.ReadAsStringAsync();
        piece.ShouldStartWith("<section");
        piece.ShouldContain("0 of 4 rows");
        var whole = await ines.Read(page);
        whole.ShouldContain("hx-trigger=\"every 1s\"");
        whole.ShouldContain($"<a href=\"{page}\">Look again</a>");
        (await ines.Post($"{page}/deletion")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ines.Post($"{page}/undo")).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        stored.Complete(TimeProvider.System.GetUtcNow());
        (await ines.Use<Owned<ApplicationImport>>().Replace(ines.Id, stored)).IsOk.ShouldBeTrue();
        using var done = await ines.Piece(page);
        done.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        done.Headers.GetValues("HX-Refresh").ShouldBe(["true"]);
    }

    [Fact]
    public async Task Is_forgotten_when_asked_and_its_applications_stay()
    {
        using var ines = await Visitor.To(shared);
        var page = await ines.Imported("huntr.csv");

        (await ines.Read($"{page}/deletion")).ShouldContain("Forget this import?");
        (await ines.Post($"{page}/deletion")).Leads().ShouldBe("/applications/import");

        (await ines.Get(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ines.Use<Owned<JobApplication>>().Count(ines.Id, x => true)).ShouldBe(4);
        (await ines.Use<IFiles>().DeleteAll(ines.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task Speaks_German_to_the_last_row()
    {
        using var ines = await Visitor.To(shared, "de");
        var long300 = new string('x', 300);
        var page = await ines.Bring("deutsch.csv", Encoding.UTF8.GetBytes(
            "Firma;Stelle;Beworben am;Wiedervorlage;Frist;Erstellt am;Link;Gehalt;Tags;Ort;E-Mail;Zusatzleistungen\n"
            + $"Acme;Ingenieurin;bald;später;irgendwann;einst;kein Link;viel;{long300};{long300};keine Adresse;{new string('y', 5000)}\n"
            + ";ohne Firma;;;;;;;;;;\nOhne Stelle;;;;;;;;;;;\nLang;" + long300 + ";;;;;;;;;;\n"));

        var preview = WebUtility.HtmlDecode(await ines.Read(page));
        preview.ShouldContain("Das Sendedatum „bald“ war nicht zu verstehen");
        foreach (var english in new[] { "understood", "in the notes", "longer than", "No company", "No role", "rest was cut", "too long" })
            preview.ShouldNotContain(english);
        (await ines.Post($"{page}?handler=Start", await ines.Answers(page))).StatusCode.ShouldBe(HttpStatusCode.Found);
        WebUtility.HtmlDecode(await ines.Finished(page)).ShouldContain("Zeilen, die nicht zu lesen waren");
        var added = (await ines.Use<Owned<JobApplication>>().Find(ines.Id, x => true)).Single();
        WebUtility.HtmlDecode(await ines.Read($"/applications/{added.Id}")).ShouldContain("Aus deutsch.csv nach „Gemerkt“ eingelesen");
    }

    [Fact]
    public void Has_German_for_everything_its_lists_offer()
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("de");
        var words = new Jams.Web.Shell.Words();
        string[] keys =
        [
            .. Enum.GetValues<ImportField>().Select(Jams.Web.Pages.Applications.Import.ImportWords.Of), .. Enum.GetValues<ImportState>().Select(Jams.Web.Pages.Applications.Import.ImportWords.Of),
            .. Enum.GetValues<ImportOrigin>().Select(Jams.Web.Pages.Applications.Import.ImportWords.Of), .. Enum.GetValues<RowFate>().Select(Jams.Web.Pages.Applications.Import.ImportWords.Of),
            .. CsvEncodings.Names.Select(Jams.Web.Pages.Applications.Import.ImportWords.OfEncoding), .. CsvFile.Delimiters.Select(Jams.Web.Pages.Applications.Import.ImportWords.OfDelimiter),
            .. Enum.GetValues<Jams.Domain.Applications.Capture.FoundIn>().Select(Jams.Web.Pages.Applications.Capture.CaptureWords.Of),
        ];

        keys.Where(key => words[key].ResourceNotFound).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_somebody_else_is_not_there()
    {
        using var ines = await Visitor.To(shared);
        using var other = await Visitor.To(shared);
        var page = await ines.Bring("huntr.csv");

        foreach (var path in new[] { page, $"{page}/undo", $"{page}/deletion", $"{page}/bad-rows" })
            (await other.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        foreach (var path in new[] { page, $"{page}?handler=Start", $"{page}/undo", $"{page}/deletion" })
            (await other.Post(path, await ines.Answers(page))).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        (await other.Read("/applications/import")).ShouldNotContain("huntr.csv");
        (await ines.Use<SeeImports>().Run(ines.Id)).Single().CanChange.ShouldBeTrue();
    }

    private static string[] Figures(string page) => [.. Regex.Matches(page[page.IndexOf("figures", StringComparison.Ordinal)..], "<dd>([0-9,]+)</dd>").Take(4).Select(found => found.Groups[1].Value)];

    private static byte[] Table(int size)
    {
        var bytes = new byte[size];
        Array.Fill(bytes, (byte)'a');
        "Company,Role\nx,y\n"u8.CopyTo(bytes);
        return bytes;
    }
}
