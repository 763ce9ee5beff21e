using Jams.Domain.Applications;
using Jams.Domain.Applications.Import;
using Jams.Domain.Companies;
using Jams.Domain.Contacts;
using Jams.Domain.Documents;
using Jams.Domain.Tasks;

namespace Jams.Domain.Tests.Applications.Import;

public sealed class Undoing_an_import : IAsyncLifetime
{
    private Desk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await Desk.Open();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Removes_everything_that_came_with_it()
    {
        var before = await _desk.Added("Before", "Engineer");
        var import = await Imported();

        var undone = (await _desk.Get<UndoImport>().Run(Desk.Ines, import.Id)).Value;

        (undone.Import.State, undone.Import.Removed, undone.Kept.Count).ShouldBe((ImportState.Undone, 4, 0));
        (await _desk.All<JobApplication>().Find(Desk.Ines, x => true)).Single().Id.ShouldBe(before.Id);
        (await _desk.All<TimelineEntry>().Find(Desk.Ines, x => true)).ShouldAllBe(entry => entry.ApplicationId == before.Id);
        (await _desk.All<Company>().Find(Desk.Ines, x => true)).Single().Name.ShouldBe("Before");
        (await _desk.All<Contact>().Count(Desk.Ines, x => true)).ShouldBe(0);
        (await _desk.Get<Storage.IFiles>().DeleteAll(Desk.Ines)).ShouldBe(0);
    }

    [Fact]
    public async Task Leaves_what_was_changed_since_with_its_company()
    {
        var import = await Imported();
        var moved = (await _desk.All<JobApplication>().Find(Desk.Ines, x => x.CompanyKey == "lumen wasserwerke")).Single();
        await _desk.Moved(moved, StageKind.Applied);

        var undone = (await _desk.Get<UndoImport>().Run(Desk.Ines, import.Id)).Value;

        (undone.Import.Removed, undone.Import.Kept).ShouldBe((3, 1));
        undone.Kept.Single().Id.ShouldBe(moved.Id);
        (await _desk.All<Company>().Find(Desk.Ines, x => true)).Single().Name.ShouldBe("Lumen Wasserwerke");
    }

    [Fact]
    public async Task Leaves_what_got_a_task_or_a_file_since()
    {
        var import = await Imported();
        var added = await _desk.All<JobApplication>().Find(Desk.Ines, x => x.ImportBatchId == import.Id);
        await _desk.Get<AddTask>().Run(Desk.Ines, "Call them", null, TaskPriority.Normal, added[0].Id);
        await _desk.Get<AddFile>().Run(Desk.Ines, added[1].Id, "resume.pdf", null, new MemoryStream("%PDF-1.7"u8.ToArray()));

        var seen = await _desk.Get<SeeImported>().Run(Desk.Ines, import.Id);
        (await _desk.Get<UndoImport>().Run(Desk.Ines, import.Id)).IsOk.ShouldBeTrue();

        seen.Touched.Select(x => x.Id).ShouldBe([added[0].Id, added[1].Id], ignoreOrder: true);
        seen.Untouched.Count.ShouldBe(2);
        (await _desk.All<JobApplication>().Find(Desk.Ines, x => true)).Select(x => x.Id).ShouldBe([added[0].Id, added[1].Id], ignoreOrder: true);
    }

    [Fact]
    public async Task Leaves_a_company_that_got_another_application()
    {
        var import = await Imported();
        await _desk.Added("Papierschiff Verlag", "Lektorin");

        await _desk.Get<UndoImport>().Run(Desk.Ines, import.Id);

        (await _desk.All<Company>().Find(Desk.Ines, x => true)).Single().Name.ShouldBe("Papierschiff Verlag");
    }

    [Fact]
    public async Task Waits_until_it_is_finished()
    {
        var import = (await _desk.Get<UploadImport>().Run(Desk.Ines, "t.csv", new MemoryStream(Tables.File("huntr.csv")), null)).Value;
        (await _desk.Get<UndoImport>().Run(Desk.Ines, import.Id)).Failure.ShouldBe(ImportFailures.NotDone);

        await _desk.Get<StartImport>().Run(Desk.Ines, import.Id, _desk.Today);

        (await _desk.Get<UndoImport>().Run(Desk.Ines, import.Id)).Failure.ShouldBe(ImportFailures.Running);
    }

    private async Task<ApplicationImport> Imported() =>
        (await _desk.Get<ImportApplications>().Run(Desk.Ines, "t.csv", new MemoryStream(Tables.File("plain-german.csv")), _desk.Today)).Value;
}
