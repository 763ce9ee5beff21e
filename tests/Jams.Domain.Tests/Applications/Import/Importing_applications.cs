using System.Diagnostics;
using System.Text;
using Jams.Domain.Applications;
using Jams.Domain.Applications.Import;
using Jams.Domain.Companies;
using Jams.Domain.Contacts;

namespace Jams.Domain.Tests.Applications.Import;

public sealed class Importing_applications : IAsyncLifetime
{
    private Desk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await Desk.Open();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Adds_every_row_with_company_contact_note_posting_and_history()
    {
        var import = await Run(Tables.File("plain-german.csv"));

        import.State.ShouldBe(ImportState.Done);
        (import.Total, import.Done, import.Added, import.Bad).ShouldBe((5, 5, 4, 1));
        import.BadRows.Single().ShouldBe(new ImportRemark(6, "No company.", []), new SameRemark());
        import.Remarks.Single().Words.ShouldBe(["nach Vereinbarung"]);
        var added = await Applications();
        var first = added.Single(x => x.CompanyName == "Brückner Medizintechnik GmbH");
        first.Kind.ShouldBe(StageKind.Applied);
        first.StageSince.ShouldBe(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));
        first.ImportBatchId.ShouldBe(import.Id);
        var timeline = await _desk.Timeline(first);
        timeline.Select(entry => entry.Kind).ShouldBe([TimelineKind.Imported, TimelineKind.NoteWritten], ignoreOrder: true);
        var contact = (await _desk.All<Contact>().Find(Desk.Ines, x => true)).Single();
        (contact.Name, contact.CompanyId, contact.Addresses[0]).ShouldBe(("Jürgen Weiß", first.CompanyId, "j.weiss@brueckner.example"));
        first.ContactIds.ShouldBe([contact.Id]);
        (await _desk.All<Company>().Count(Desk.Ines, x => true)).ShouldBe(4);
        added.Single(x => x.CompanyName == "Lumen Wasserwerke").Kind.ShouldBe(StageKind.Saved);
    }

    [Fact]
    public async Task Keeps_postings_and_the_order_of_the_file()
    {
        await Run(Tables.File("huntr.csv"));

        var kestrel = (await Applications()).Single(x => x.CompanyName == "Kestrel Freight");
        (await _desk.All<PostingSnapshot>().Find(Desk.Ines, x => x.ApplicationId == kestrel.Id)).Single().Text.ShouldStartWith("Kestrel Freight moves containers.");
        kestrel.LinkKey.ShouldBe("boards.greenhouse.io/kestrelfreight/jobs/4432109");
    }

    [Fact]
    public async Task Leaves_out_what_the_person_has_already_or_the_file_names_twice()
    {
        await _desk.Added("Oakhurst Mutual", "Backend Engineer");

        var import = await Run(Tables.File("plain-english.csv"));

        (import.Added, import.Duplicates).ShouldBe((2, 2));
    }

    [Fact]
    public async Task Adds_them_once_more_when_told()
    {
        await _desk.Added("Oakhurst Mutual", "Backend Engineer");

        var import = await Run(Tables.File("plain-english.csv"), mapping => mapping with { KeepDuplicates = true });

        (import.Added, import.Duplicates).ShouldBe((4, 0));
    }

    [Fact]
    public async Task Goes_on_after_a_crash_without_doubling()
    {
        var import = await Upload(Rows(1000));
        await _desk.Get<StartImport>().Run(Desk.Ines, import.Id, _desk.Today);
        using var crash = new CancellationTokenSource();
        var claimed = (await _desk.Get<Storage.IClaims<ApplicationImport>>().Claim(x => true, _desk.Clock.GetUtcNow(), RunImport.Lease))!;
        await _desk.Get<RunImport>().Run(claimed, new Told(done => { if (done.Done >= 400) crash.Cancel(); }), crash.Token);
        // As if the machine had died between adding a batch and counting it.
        var counted = (await _desk.All<ApplicationImport>().Get(Desk.Ines, import.Id))!;
        counted.State.ShouldBe(ImportState.Running);
        counted.Done.ShouldBeLessThan(1000);
        counted.Progress(new ImportBatch { Rows = -200, Added = -200 }, _desk.Clock.GetUtcNow());
        await _desk.All<ApplicationImport>().Replace(Desk.Ines, counted);

        await _desk.Get<RunDueImports>().Run();

        var done = (await _desk.All<ApplicationImport>().Get(Desk.Ines, import.Id))!;
        (done.State, done.Done, done.Added, done.Duplicates).ShouldBe((ImportState.Done, 1000, 1000, 0));
        (await Applications()).Count.ShouldBe(1000);
        (await _desk.All<TimelineEntry>().Count(Desk.Ines, x => x.Kind == TimelineKind.Imported)).ShouldBe(1000);
    }

    [Fact]
    public async Task Leaves_nothing_of_a_person_who_leaves_in_the_middle()
    {
        var import = await Upload(Rows(1000));
        await _desk.Get<StartImport>().Run(Desk.Ines, import.Id, _desk.Today);
        var claimed = (await _desk.Get<Storage.IClaims<ApplicationImport>>().Claim(x => true, _desk.Clock.GetUtcNow(), RunImport.Lease))!;

        await _desk.Get<RunImport>().Run(claimed, new Told(done =>
        {
            if (done.Done == 400)
                _desk.All<ApplicationImport>().Delete(Desk.Ines, import.Id).GetAwaiter().GetResult();
        }));

        (await Applications()).ShouldBeEmpty();
        (await _desk.All<TimelineEntry>().Count(Desk.Ines, x => true)).ShouldBe(0);
        (await _desk.All<Company>().Count(Desk.Ines, x => true)).ShouldBe(0);
    }

    [Fact]
    public async Task Takes_five_thousand_rows()
    {
        var import = await Upload(Rows(5000));
        await _desk.Get<StartImport>().Run(Desk.Ines, import.Id, _desk.Today);
        var watch = Stopwatch.StartNew();

        await _desk.Get<RunDueImports>().Run();

        TestContext.Current.TestOutputHelper!.WriteLine($"5,000 rows in {watch.Elapsed.TotalSeconds:0.0} s");
        (await _desk.All<JobApplication>().Count(Desk.Ines, x => true)).ShouldBe(5000);
    }

    [Fact]
    public async Task Tells_how_far_it_is()
    {
        var seen = new List<int>();

        await _desk.Get<ImportApplications>().Run(Desk.Ines, "rows.csv", new MemoryStream(Rows(500)), _desk.Today, new Told(import => seen.Add(import.Done)));

        seen.ShouldContain(200);
        seen[^1].ShouldBe(500);
    }

    [Fact]
    public async Task Decides_open_questions_plainly_on_the_command_line()
    {
        var import = (await _desk.Get<ImportApplications>().Run(Desk.Ines, "dates.csv", new MemoryStream(Tables.File("ambiguous-dates.csv")), _desk.Today)).Value;

        import.Added.ShouldBe(2);
        (await Applications()).Single(x => x.CompanyName == "Acme").AppliedOn.ShouldBe(new DateOnly(2026, 4, 3));
    }

    [Fact]
    public async Task Asks_before_it_starts()
    {
        var dates = await Upload(Tables.File("ambiguous-dates.csv"));
        (await _desk.Get<StartImport>().Run(Desk.Ines, dates.Id, _desk.Today)).Failure.ShouldBe(ImportFailures.NoDayOrder);

        var words = await Upload(Tables.File("plain-german.csv"));
        (await _desk.Get<StartImport>().Run(Desk.Ines, words.Id, _desk.Today)).Failure.ShouldBe(ImportFailures.NoStage);

        var columns = await Upload(Tables.Text("A,B\n1,2\n"));
        (await _desk.Get<StartImport>().Run(Desk.Ines, columns.Id, _desk.Today)).Failure.ShouldBe(ImportFailures.NoColumn);
    }

    [Fact]
    public async Task Previews_rows_as_they_would_land()
    {
        var import = await Upload(Tables.File("plain-german.csv"));

        var preview = (await _desk.Get<SeeImport>().Run(Desk.Ines, import.Id)).Value;

        preview.Header[0].ShouldBe("Firma");
        preview.Examples[1].ShouldBe("Integration Engineer (m/w/d)");
        (preview.Good, preview.Bad).ShouldBe((4, 1));
        preview.Samples[0].Row!.Stage.Kind.ShouldBe(StageKind.Applied);
        preview.BrokenEncoding.ShouldBeFalse();
    }

    [Fact]
    public async Task Shows_when_the_encoding_is_wrong_and_lets_it_be_chosen()
    {
        var import = await Upload(Tables.File("plain-german.csv"));
        await _desk.Get<MapImport>().Run(Desk.Ines, import.Id, new ImportAnswers { Shape = import.Mapping.Shape with { Encoding = "utf-8" } });
        (await _desk.Get<SeeImport>().Run(Desk.Ines, import.Id)).Value.BrokenEncoding.ShouldBeTrue();

        await _desk.Get<MapImport>().Run(Desk.Ines, import.Id, new ImportAnswers { Shape = import.Mapping.Shape });

        (await _desk.Get<SeeImport>().Run(Desk.Ines, import.Id)).Value.BrokenEncoding.ShouldBeFalse();
    }

    [Fact]
    public async Task Keeps_answers_when_columns_change()
    {
        var import = await Upload(Tables.File("plain-german.csv"));
        var saved = await _desk.Stage(StageKind.Saved);
        await _desk.Get<MapImport>().Run(Desk.Ines, import.Id, new ImportAnswers { Columns = import.Mapping.Columns, Stages = [new StageWord("in Klärung", saved.Id)] });

        var mapped = (await _desk.Get<MapImport>().Run(Desk.Ines, import.Id, new ImportAnswers { Columns = [.. import.Mapping.Columns.Select(field => field == ImportField.Notes ? ImportField.None : field)] })).Value;

        mapped.Mapping.Stages.Single(word => word.Word == "in Klärung").Target.ShouldBe(saved.Id);
        (await _desk.Get<StartImport>().Run(Desk.Ines, import.Id, _desk.Today)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Refuses_a_meaning_given_twice()
    {
        var import = await Upload(Tables.File("plain-english.csv"));

        var mapped = await _desk.Get<MapImport>().Run(Desk.Ines, import.Id, new ImportAnswers { Columns = [.. import.Mapping.Columns.Select(_ => ImportField.Role)] });

        mapped.Failure.ShouldBe(ImportFailures.TwoColumns);
    }

    [Fact]
    public async Task Is_nobody_elses_business()
    {
        var import = await Upload(Tables.File("huntr.csv"));

        (await _desk.Get<SeeImport>().Run(Desk.Somebody, import.Id)).Failure.ShouldBe(ImportFailures.NotFound);
        (await _desk.Get<MapImport>().Run(Desk.Somebody, import.Id, new())).Failure.ShouldBe(ImportFailures.NotFound);
        (await _desk.Get<StartImport>().Run(Desk.Somebody, import.Id, _desk.Today)).Failure.ShouldBe(ImportFailures.NotFound);
        (await _desk.Get<UndoImport>().Run(Desk.Somebody, import.Id)).Failure.ShouldBe(ImportFailures.NotFound);
        (await _desk.Get<DiscardImport>().Run(Desk.Somebody, import.Id)).Failure.ShouldBe(ImportFailures.NotFound);
    }

    [Fact]
    public async Task Refuses_what_is_no_table_or_too_large()
    {
        (await UploadResult([])).Failure.ShouldBe(ImportFailures.Empty);
        (await UploadResult([.. "PK\x03\x04"u8, .. new byte[2000]])).Failure.ShouldBe(ImportFailures.NoTable);
        (await UploadResult(Tables.Text("Company,Role\n"))).Failure.ShouldBe(ImportFailures.Empty);
        (await _desk.Get<UploadImport>().Run(Desk.Ines, "x.csv", Stream.Null, 100_000_000)).Failure.ShouldBe(ImportFailures.TooLarge);
        (await _desk.Get<UploadImport>().Run(Desk.Ines, "x.csv", new Endless(), null)).Failure.ShouldBe(ImportFailures.TooLarge);
        (await UploadResult(Rows(ApplicationImport.RowsLimit + 1))).Failure.ShouldBe(ImportFailures.TooManyRows);
    }

    [Fact]
    public async Task Gives_the_bad_rows_back_with_their_reasons()
    {
        var import = await Run(Tables.File("plain-german.csv"));
        using var table = new MemoryStream();

        await _desk.Get<WriteBadRows>().Run(Desk.Ines, import.Id, table, remark => remark.Sentence);

        var lines = Encoding.UTF8.GetString(table.ToArray()).TrimStart('\uFEFF').Split("\r\n");
        lines[0].ShouldStartWith("Row,Reason,Firma,Stelle");
        lines[1].ShouldStartWith("6,No company.,,Ohne Firma,Kiel");
    }

    [Fact]
    public async Task Names_a_row_that_has_no_end_in_the_table_of_bad_rows()
    {
        var import = await Run(Tables.File("open-quote.csv"));
        using var table = new MemoryStream();

        await _desk.Get<WriteBadRows>().Run(Desk.Ines, import.Id, table, remark => remark.Sentence);

        Encoding.UTF8.GetString(table.ToArray()).Split("\r\n")[1].ShouldStartWith("3,A quotation mark is opened here");
    }

    [Fact]
    public async Task Previews_what_is_there_already_and_what_is_left_out()
    {
        var known = await _desk.Added("Oakhurst Mutual", "Backend Engineer");
        var import = await Upload(Tables.File("plain-english.csv"));
        await _desk.Get<MapImport>().Run(Desk.Ines, import.Id, new ImportAnswers { Columns = import.Mapping.Columns, Stages = [new StageWord("wish list", StageWord.LeaveOut)] });

        var preview = (await _desk.Get<SeeImport>().Run(Desk.Ines, import.Id)).Value;

        preview.Samples.Select(sample => (sample.Number, sample.Fate, sample.KnownId)).ShouldBe(
            [(2, RowFate.Added, null), (3, RowFate.Duplicate, null), (4, RowFate.Duplicate, known.Id), (5, RowFate.LeftOut, null)]);
        (preview.Good, preview.Duplicates, preview.LeftOut, preview.Bad).ShouldBe((1, 2, 1, 0));
        (await Applications()).Single().Id.ShouldBe(known.Id);
    }

    [Fact]
    public async Task Refuses_more_columns_than_anybody_can_go_through() =>
        (await UploadResult(Tables.Text(string.Join(',', Enumerable.Range(1, 201)) + "\n" + string.Join(',', Enumerable.Range(1, 201)) + "\n"))).Failure.ShouldBe(ImportFailures.TooManyColumns);

    [Fact]
    public async Task Forgets_a_file_that_is_never_imported()
    {
        var import = await Upload(Tables.File("huntr.csv"));
        _desk.Clock.Advance(ApplicationImport.FileKept - TimeSpan.FromMinutes(1));
        await _desk.Get<RunDueImports>().Run();
        (await _desk.All<ApplicationImport>().Get(Desk.Ines, import.Id)).ShouldNotBeNull();
        _desk.Clock.Advance(TimeSpan.FromMinutes(2));

        await _desk.Get<RunDueImports>().Run();

        (await _desk.All<ApplicationImport>().Get(Desk.Ines, import.Id)).ShouldBeNull();
        (await _desk.Get<Storage.IFiles>().DeleteAll(Desk.Ines)).ShouldBe(0);
        (await Applications()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Forgets_the_file_after_a_month()
    {
        var import = await Run(Tables.File("huntr.csv"));
        _desk.Clock.Advance(ApplicationImport.FileKept + TimeSpan.FromMinutes(1));

        await _desk.Get<RunDueImports>().Run();

        (await _desk.All<ApplicationImport>().Get(Desk.Ines, import.Id))!.FileId.ShouldBeNull();
        (await _desk.Get<Storage.IFiles>().DeleteAll(Desk.Ines)).ShouldBe(0);
    }

    private async Task<ApplicationImport> Run(byte[] file, Func<ImportMapping, ImportMapping>? answer = null)
    {
        var import = await Upload(file);
        var saved = await _desk.Stage(StageKind.Saved);
        var mapping = (answer ?? (same => same))(import.Mapping);
        await _desk.Get<MapImport>().Run(Desk.Ines, import.Id, new ImportAnswers
        {
            Columns = mapping.Columns, KeepDuplicates = mapping.KeepDuplicates, Stages = [.. mapping.Stages.Select(word => word.Target is null ? word with { Target = saved.Id } : word)],
        });
        (await _desk.Get<StartImport>().Run(Desk.Ines, import.Id, _desk.Today)).IsOk.ShouldBeTrue();
        await _desk.Get<RunDueImports>().Run();
        return (await _desk.All<ApplicationImport>().Get(Desk.Ines, import.Id))!;
    }

    private async Task<ApplicationImport> Upload(byte[] file) => (await UploadResult(file)).Value;

    private Task<Result<ApplicationImport>> UploadResult(byte[] file) => _desk.Get<UploadImport>().Run(Desk.Ines, "table.csv", new MemoryStream(file), file.Length);

    private Task<IReadOnlyList<JobApplication>> Applications() => _desk.All<JobApplication>().Find(Desk.Ines, x => true);

    private static byte[] Rows(int count) => Tables.Text("Company,Role,Status,Date Applied,Location,Salary,URL,Tags,Notes\n" + string.Concat(Enumerable.Range(1, count).Select(i =>
        $"Company {i % 1200},Engineer {i},{(i % 3 == 0 ? "Applied" : i % 7 == 0 ? "Interview" : "Wishlist")},2026-{1 + i % 11:00}-{1 + i % 28:00},Hamburg,€{50 + i % 40}k - €{60 + i % 40}k,https://jobs.example/{i},tag{i % 5},Note {i}\n")));

    private sealed class Told(Action<ApplicationImport> told) : IProgress<ApplicationImport>
    {
        public void Report(ApplicationImport value) => told(value);
    }

    private sealed class SameRemark : IEqualityComparer<ImportRemark>
    {
        public bool Equals(ImportRemark? x, ImportRemark? y) => x!.Row == y!.Row && x.Sentence == y.Sentence && x.Words.SequenceEqual(y.Words);

        public int GetHashCode(ImportRemark obj) => obj.Row;
    }

    /// <summary>A file that never ends.</summary>
    private sealed class Endless : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            return count;
        }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
