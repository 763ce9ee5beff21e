using Jams.Domain.Applications;
using Jams.Domain.Companies;
using Jams.Domain.Contacts;
using Jams.Domain.Storage;

namespace Jams.Domain.Tests.Companies;

public sealed class Keeping_companies : IAsyncLifetime
{
    private Desk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await Desk.Open();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Lists_them_by_name_with_what_is_open_and_all()
    {
        await _desk.Added("Quillmark", kind: StageKind.Applied);
        await _desk.Added("Quillmark", "Other", StageKind.Rejected);
        await _desk.Added("acme");
        await _desk.Added("Somebody's", user: Desk.Somebody);

        var page = await _desk.Get<SeeCompanies>().Run(Desk.Ines, null, 7);

        (page.Count, page.Page, page.Pages).ShouldBe((2, 1, 1));
        page.Lines.Select(line => (line.Company.Name, line.Open, line.All)).ShouldBe([("acme", 1, 1), ("Quillmark", 1, 2)]);
        (await _desk.Get<SeeCompanies>().Run(Desk.Ines, "quil", 1)).Lines.Single().Company.Name.ShouldBe("Quillmark");
    }

    [Fact]
    public async Task Tells_how_long_they_take_to_answer()
    {
        var dayOf = (DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
        var first = await _desk.Added("Nordlicht", "A", StageKind.Applied, new ApplicationDetails { AppliedOn = _desk.Today.AddDays(-9) });
        await _desk.Moved(first, StageKind.Interviewing);
        await _desk.Moved(await _desk.Again(first), StageKind.Rejected);
        var second = await _desk.Added("Nordlicht", "B", StageKind.Applied, new ApplicationDetails { AppliedOn = _desk.Today.AddDays(-3) });
        await _desk.Moved(second, StageKind.Rejected);
        await _desk.Added("Nordlicht", "C", StageKind.Applied, new ApplicationDetails { AppliedOn = _desk.Today.AddDays(-13) });

        var view = (await _desk.Get<SeeCompany>().Run(Desk.Ines, first.CompanyId, _desk.Today, dayOf)).Value;

        view.Pattern.ShouldBe(new ResponsePattern(3, 2, 6, 3, 9, 13));
        view.Applications.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Carries_a_new_name_to_applications_and_people()
    {
        var application = await _desk.Added("Nordlicht");
        var contact = (await _desk.Get<AddContact>().Run(Desk.Ines, new ContactDetails { Name = "Niamh" }, "Nordlicht")).Value;
        var company = (await _desk.Get<SeeCompany>().Head(Desk.Ines, application.CompanyId)).Value;

        (await _desk.Get<EditCompany>().Run(Desk.Ines, company.Id, new CompanyDetails { Name = "Nordlicht Energie" }, company.Version)).IsOk.ShouldBeTrue();

        (await _desk.Again(application)).CompanyName.ShouldBe("Nordlicht Energie");
        (await _desk.All<Contact>().Get(Desk.Ines, contact.Id))!.CompanyName.ShouldBe("Nordlicht Energie");
        (await _desk.Get<EditCompany>().Run(Desk.Ines, company.Id, new CompanyDetails { Name = "Other" }, company.Version)).Failure.ShouldBe(StorageFailures.Stale);
    }

    [Fact]
    public async Task Refuses_the_name_of_another()
    {
        await _desk.Added("Acme GmbH");
        var other = await _desk.Added("Bolt");
        var company = (await _desk.Get<SeeCompany>().Head(Desk.Ines, other.CompanyId)).Value;

        var edited = await _desk.Get<EditCompany>().Run(Desk.Ines, company.Id, new CompanyDetails { Name = "ACME" }, company.Version);

        edited.Failure!.Field.ShouldBe("Name");
    }

    [Fact]
    public async Task Merges_two_so_that_the_old_name_finds_the_one_that_stays()
    {
        var old = await _desk.Added("BMT");
        var kept = await _desk.Added("Brückner Medizintechnik");
        await _desk.Get<AddContact>().Run(Desk.Ines, new ContactDetails { Name = "Jürgen" }, "BMT");

        var merged = (await _desk.Get<MergeCompanies>().Run(Desk.Ines, old.CompanyId, kept.CompanyId)).Value;

        merged.Aliases.ShouldBe(["BMT"]);
        (await _desk.Again(old)).CompanyId.ShouldBe(kept.CompanyId);
        (await _desk.All<Contact>().Find(Desk.Ines, x => true)).Single().CompanyId.ShouldBe(kept.CompanyId);
        (await _desk.All<Company>().Count(Desk.Ines, x => true)).ShouldBe(1);
        (await _desk.Added("bmt", "Another")).CompanyId.ShouldBe(kept.CompanyId);
        (await _desk.Get<MergeCompanies>().Run(Desk.Ines, kept.CompanyId, kept.CompanyId)).Failure.ShouldBe(CompanyFailures.SameCompany);
    }

    [Fact]
    public async Task Adds_one_unless_it_is_there_under_this_name_or_another()
    {
        var added = (await _desk.Get<AddCompany>().Run(Desk.Ines, new CompanyDetails { Name = "Brückner Medizintechnik GmbH", Aliases = ["BMT"], Notes = "Warm" })).Value;

        (await _desk.Get<AddCompany>().Run(Desk.Ines, new CompanyDetails { Name = "bmt AG" })).Failure!.Args.ShouldBe(["Brückner Medizintechnik GmbH"]);
        (await _desk.Get<AddCompany>().Run(Desk.Ines, new CompanyDetails { Name = "Bolt", Links = ["javascript:alert(1)"] })).Failure!.Field.ShouldBe("Links");
        (await _desk.All<Company>().Find(Desk.Ines, x => true)).Single().Notes.ShouldBe(added.Notes);
        (await _desk.Get<AddCompany>().Run(Desk.Somebody, new CompanyDetails { Name = "BMT" })).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Does_not_merge_what_would_lose_words()
    {
        var (one, other) = (await Made("One", new string('a', 15_000)), await Made("Other", new string('b', 15_000)));
        var (many, more) = (await Made("Many", null, 15), await Made("More", null, 15));

        (await _desk.Get<MergeCompanies>().Run(Desk.Ines, one.Id, other.Id)).Failure.ShouldBe(CompanyFailures.NotesTogether);
        (await _desk.Get<MergeCompanies>().Run(Desk.Ines, many.Id, more.Id)).Failure.ShouldBe(CompanyFailures.Lists);

        (await _desk.All<Company>().Count(Desk.Ines, x => true)).ShouldBe(4);
        (await _desk.Get<SeeCompany>().Head(Desk.Ines, other.Id)).Value.Aliases.ShouldBeEmpty();
    }

    private async Task<Company> Made(string name, string? notes, int domains = 0) =>
        (await _desk.Get<AddCompany>().Run(Desk.Ines, new CompanyDetails { Name = name, Notes = notes, Domains = [.. Enumerable.Range(0, domains).Select(i => $"{name}{i}.example")] })).Value;

    [Fact]
    public async Task Deletes_one_only_when_nothing_belongs_to_it()
    {
        var application = await _desk.Added("Acme");
        (await _desk.Get<DeleteCompany>().Run(Desk.Ines, application.CompanyId)).Failure.ShouldBe(CompanyFailures.InUse);
        await _desk.Get<DeleteApplication>().Run(Desk.Ines, application.Id);

        (await _desk.Get<DeleteCompany>().Run(Desk.Ines, application.CompanyId)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Shows_nothing_to_somebody_else()
    {
        var application = await _desk.Added("Acme");
        var theirs = await _desk.Added("Theirs", user: Desk.Somebody);

        (await _desk.Get<SeeCompany>().Run(Desk.Somebody, application.CompanyId, _desk.Today, _ => _desk.Today)).Failure.ShouldBe(CompanyFailures.NotFound);
        (await _desk.Get<EditCompany>().Run(Desk.Somebody, application.CompanyId, new(), 1)).Failure.ShouldBe(CompanyFailures.NotFound);
        (await _desk.Get<MergeCompanies>().Run(Desk.Somebody, application.CompanyId, theirs.CompanyId)).Failure.ShouldBe(CompanyFailures.NotFound);
        (await _desk.Get<MergeCompanies>().Run(Desk.Somebody, theirs.CompanyId, application.CompanyId)).Failure.ShouldBe(CompanyFailures.NotFound);
        (await _desk.Get<DeleteCompany>().Run(Desk.Somebody, application.CompanyId)).Failure.ShouldBe(CompanyFailures.NotFound);
    }
}
